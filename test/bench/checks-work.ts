import type { Check, CheckKind } from "../../shared/pipeline/model.ts";
import type { CheckOptions } from "../../shared/pipeline/check-options.ts";

export const ROWS = 10_000_000;
export const AS_OF = "2001-08-01";

/** Ten columns as an order table has them; a few rows break a rule, so that no figure is trivially zero. */
export const TABLE = `CREATE TABLE orders AS SELECT
  range AS id, 'K' || lpad((range * 7919 % ${ROWS})::VARCHAR, 8, '0') AS code, (hash(range) % 100000)::INTEGER AS amount,
  CASE WHEN range % 97 = 0 THEN NULL ELSE (hash(range + 1) % 1000)::DOUBLE / 3 END AS price,
  ['WN', 'AA', 'DL', 'UA'][1 + (hash(range + 2) % 4)::INTEGER] AS carrier, CASE WHEN range % 1000003 = 0 THEN 'odd' ELSE ['new', 'paid', 'sent'][1 + (hash(range + 3) % 3)::INTEGER] END AS status,
  TIMESTAMP '2001-01-01' + INTERVAL (range % 15000000) SECOND AS placed_at, DATE '2001-01-01' + (range % 180)::INTEGER AS day, range % 2 = 0 AS paid, (hash(range + 4) % 50)::INTEGER AS quantity
  FROM range(${ROWS})`;
export const PARENT = "CREATE TABLE carriers AS SELECT unnest(['WN', 'AA', 'DL', 'UA']) AS carrier";

const DAY = 86_400_000;
let count = 0;
function check<K extends CheckKind>(kind: K, options: CheckOptions[K], rest: Partial<Check> = {}): Check {
  return { at: { file: "bench", pointer: "" }, id: `${++count}`, kind, options: { ...options }, severity: "error", origin: "check", ...rest };
}

export const CHECKS: readonly Check[] = [
  check("row_count", { min: 1_000_000 }),
  check("key", { columns: ["id"] }),
  check("not_null", { columns: ["code"] }),
  check("not_null", { columns: ["amount"] }),
  check("not_null", { columns: ["placed_at"] }),
  check("not_null", { columns: ["price"] }, { atLeast: 0.98 }),
  check("not_null", { columns: ["price"] }, { where: "paid", atLeast: 0.98 }),
  check("accepted_values", { column: "carrier", values: ["WN", "AA", "DL", "UA"] }),
  check("accepted_values", { column: "status", values: ["new", "paid", "sent"] }, { maxFailing: 20 }),
  check("accepted_range", { column: "amount", min: 5, max: 99_990, exclusive: false }, { atLeast: 0.99 }),
  check("accepted_range", { column: "price", min: 0, max: 333, exclusive: false }),
  check("accepted_range", { column: "day", min: "2001-01-01", max: "2001-06-29", exclusive: false }),
  check("accepted_range", { column: "quantity", min: 0, max: 49, exclusive: false }),
  check("pattern", { column: "code", regex: "^K[0-9]{8}$" }),
  check("freshness", { column: "placed_at", error_after: 60 * DAY }),
  check("mean", { column: "price", min: 100, max: 200 }),
  check("quantile", { column: "amount", q: 0.95, max: 96_000 }),
  check("distribution", { column: "carrier", values: { WN: 0.25, AA: 0.25, DL: 0.25, UA: 0.25 }, tolerance: 0.01 }),
  check("expression", { expression: "placed_at >= day OR quantity < 50" }),
  check("references", { column: "carrier", to: "carriers.carrier" }),
];

/** The same figures as somebody would write them by hand who knows DuckDB: one scan, and one more for the key and the reference each. */
export const HAND_FUSED: readonly string[] = [
  `SELECT count(*) AS n, count(code) AS code, count(amount) AS amount, count(placed_at) AS placed_at, count(price) AS price,
    count(*) FILTER (WHERE paid) AS paid, count(*) FILTER (WHERE paid AND price IS NULL) AS paid_without_price,
    count(*) FILTER (WHERE carrier NOT IN ('WN', 'AA', 'DL', 'UA')) AS carrier_bad, count(carrier) AS carrier,
    count(*) FILTER (WHERE status NOT IN ('new', 'paid', 'sent')) AS status_bad, count(status) AS status,
    count(*) FILTER (WHERE amount < 5 OR amount > 99990) AS amount_bad,
    count(*) FILTER (WHERE price < 0 OR price > 333) AS price_bad,
    count(*) FILTER (WHERE day < '2001-01-01' OR day > '2001-06-29') AS day_bad, count(day) AS day,
    count(*) FILTER (WHERE quantity < 0 OR quantity > 49) AS quantity_bad, count(quantity) AS quantity,
    count(*) FILTER (WHERE NOT regexp_matches(code, '^K[0-9]{8}$')) AS code_bad,
    epoch_ms(TIMESTAMPTZ '${AS_OF}') - epoch_ms(max(placed_at)::TIMESTAMPTZ) AS age, avg(price) AS mean, quantile_cont(amount, 0.95) AS q95,
    count(*) FILTER (WHERE carrier = 'WN') AS wn, count(*) FILTER (WHERE carrier = 'AA') AS aa, count(*) FILTER (WHERE carrier = 'DL') AS dl, count(*) FILTER (WHERE carrier = 'UA') AS ua,
    count(*) FILTER (WHERE NOT (placed_at >= day OR quantity < 50)) AS expression_bad
  FROM orders`,
  "SELECT sum(n) FILTER (WHERE id IS NULL) AS lacking, sum(n) FILTER (WHERE n > 1) AS repeated FROM (SELECT id, count(*) AS n FROM orders GROUP BY id)",
  "SELECT count(*) AS missing FROM orders WHERE carrier IS NOT NULL AND carrier NOT IN (SELECT carrier FROM carriers)",
];
