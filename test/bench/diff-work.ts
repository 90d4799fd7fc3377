/** The two tables of the bench `diff`: 10 million rows × 6 columns, one row in a thousand gone, one in a thousand changed, as many new. */
export const KEY = "id";

export function tables(rows: number): string[] {
  return [
    `CREATE TABLE base AS SELECT range AS id, 'K' || lpad(range::VARCHAR, 8, '0') AS code, (hash(range) % 100000)::INTEGER AS amount, (hash(range + 1) % 1000000) / 3000.0::DOUBLE AS price,
      ['WN', 'AA', 'DL', 'UA'][1 + (hash(range + 2) % 4)::INTEGER] AS carrier, TIMESTAMP '2001-01-01' + INTERVAL (range % 15000000) SECOND AS placed_at FROM range(${rows})`,
    `CREATE TABLE head AS SELECT id, code, CASE WHEN hash(id + 9) % 1000 = 0 THEN amount + 1 ELSE amount END AS amount, price, CASE WHEN hash(id + 8) % 2000 = 0 THEN 'B6' ELSE carrier END AS carrier, placed_at
      FROM base WHERE hash(id + 5) % 1000 <> 0 UNION ALL SELECT id + ${rows}, code, amount, price, carrier, placed_at FROM base WHERE hash(id + 5) % 1000 = 0`,
    "CHECKPOINT",
  ];
}

/** Rows added, removed, changed, and changes by column: one full outer join, as one writes it by hand who trusts the key. */
export const HAND_COUNTS = `SELECT count(*) FILTER (b.id IS NULL) AS added, count(*) FILTER (h.id IS NULL) AS removed,
  count(*) FILTER (b.id = h.id AND (b.code IS DISTINCT FROM h.code OR b.amount IS DISTINCT FROM h.amount OR NOT (b.price IS NOT DISTINCT FROM h.price OR abs(b.price - h.price) <= 1e-9 * greatest(abs(b.price), abs(h.price))) OR b.carrier IS DISTINCT FROM h.carrier OR b.placed_at IS DISTINCT FROM h.placed_at)) AS changed,
  count(*) FILTER (b.id = h.id AND b.code IS DISTINCT FROM h.code) AS code, count(*) FILTER (b.id = h.id AND b.amount IS DISTINCT FROM h.amount) AS amount,
  count(*) FILTER (b.id = h.id AND NOT (b.price IS NOT DISTINCT FROM h.price OR abs(b.price - h.price) <= 1e-9 * greatest(abs(b.price), abs(h.price)))) AS price,
  count(*) FILTER (b.id = h.id AND b.carrier IS DISTINCT FROM h.carrier) AS carrier, count(*) FILTER (b.id = h.id AND b.placed_at IS DISTINCT FROM h.placed_at) AS placed_at
  FROM base b FULL OUTER JOIN head h ON b.id = h.id`;

const SHARES = "[0.05, 0.25, 0.5, 0.75, 0.95]";
/** Nulls, distinct values, means and percentiles of one side. */
export const handProfile = (side: string): string => `SELECT count(*) AS n, count(id) AS id, count(code) AS code, count(amount) AS amount, count(price) AS price, count(carrier) AS carrier, count(placed_at) AS placed_at,
  approx_count_distinct(id) AS d_id, approx_count_distinct(code) AS d_code, approx_count_distinct(amount) AS d_amount, approx_count_distinct(price) AS d_price, approx_count_distinct(carrier) AS d_carrier, approx_count_distinct(placed_at) AS d_placed_at,
  avg(id) AS m_id, avg(amount) AS m_amount, avg(price) AS m_price, quantile_cont(id, ${SHARES}) AS q_id, quantile_cont(amount, ${SHARES}) AS q_amount, quantile_cont(price, ${SHARES}) AS q_price, quantile_cont(epoch(placed_at), ${SHARES}) AS q_placed_at
  FROM ${side}`;

const edges = ([low, high]: readonly [number, number]): string => `[${Array.from({ length: 13 }, (_, at) => (low + ((high - low) * at) / 12).toExponential()).join(", ")}]`;

/** Twelve bins, and what is below and above, of four columns, over a range that the profiles gave. */
export const handBins = (side: string, ranges: readonly (readonly [number, number])[]): string => {
  return `SELECT ${["id", "amount", "price", "epoch(placed_at)"].map((column, at) => `histogram(${column}::DOUBLE, ${edges(ranges[at] ?? [0, 1])}) AS h${at}`).join(", ")} FROM ${side}`;
};

/** How far the carriers' shares moved. */
export const HAND_SHIFT = `SELECT sum(abs(coalesce(b.n, 0) / (SELECT count(*) FROM base) - coalesce(h.n, 0) / (SELECT count(*) FROM head))) / 2 AS shift
  FROM (SELECT carrier, count(*) AS n FROM base GROUP BY carrier) b FULL OUTER JOIN (SELECT carrier, count(*) AS n FROM head GROUP BY carrier) h ON b.carrier IS NOT DISTINCT FROM h.carrier`;
