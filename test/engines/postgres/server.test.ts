import { expect, test } from "vitest";
import pg from "pg";
import { startPostgres } from "../../harness/postgres.ts";

test("a real server starts, gives databases of their own, and is gone afterwards", async () => {
  let port = 0;
  {
    await using server = await startPostgres({ max_locks_per_transaction: 10 });
    port = server.port;
    const [one, two] = [new pg.Client(await server.database()), new pg.Client(await server.database())];
    await Promise.all([one.connect(), two.connect()]);
    await one.query("CREATE TABLE t AS SELECT 1 AS a");
    await expect(two.query("SELECT * FROM t")).rejects.toThrow("does not exist");
    expect((await one.query("SHOW max_locks_per_transaction")).rows).toEqual([{ max_locks_per_transaction: "10" }]);
    await Promise.all([one.end(), two.end()]);
    expect(server.log()).toContain("ready to accept connections");
  }
  await expect(new pg.Client({ host: "127.0.0.1", port, user: "towpath" }).connect()).rejects.toThrow("ECONNREFUSED");
});
