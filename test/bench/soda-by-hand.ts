/** The figures of Soda's 20 checks as somebody would write them who knows DuckDB. `node soda-by-hand.ts <database>` */
import { DuckDBInstance } from "@duckdb/node-api";

const QUERIES = [
  `SELECT count(*) AS n, count(id) AS id, count(code) AS code, count(amount) AS amount, count(price) AS price, count(carrier) AS carrier,
    count(placed_at) AS placed_at, count(day) AS day, count(quantity) AS quantity, count(status) AS status,
    count(*) FILTER (WHERE NOT regexp_matches(code, '^K[0-9]{8}$')) AS code_bad,
    count(*) FILTER (WHERE amount < 5 OR amount > 99990) AS amount_bad, avg(amount) AS amount_mean,
    count(*) FILTER (WHERE price < 0 OR price > 333) AS price_bad, avg(price) AS price_mean,
    count(*) FILTER (WHERE carrier NOT IN ('WN', 'AA', 'DL', 'UA')) AS carrier_bad,
    count(*) FILTER (WHERE status NOT IN ('new', 'paid', 'sent')) AS status_bad,
    count(*) FILTER (WHERE quantity < 0 OR quantity > 49) AS quantity_bad, max(quantity) AS quantity_max,
    count(*) FILTER (WHERE NOT (placed_at >= day OR quantity < 50)) AS expression_bad
  FROM orders`,
  "SELECT count(*) AS repeated FROM (SELECT id FROM orders WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1)",
];

const instance = await DuckDBInstance.create(process.argv[2] ?? "", { access_mode: "READ_ONLY" });
const connection = await instance.connect();
for (const query of QUERIES) console.log(JSON.stringify((await connection.runAndReadAll(query)).getRowsJson()));
connection.closeSync();
instance.closeSync();
