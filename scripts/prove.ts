import { spawnSync } from "node:child_process";

/** `npm run prove`: every property, fuzz, kill and escape proof in full size. `PROVE_SEED=n` repeats one seed. */
const { status } = spawnSync("node", ["node_modules/vitest/vitest.mjs", "run", "--testTimeout=3600000", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, PROVE: "1" },
});
process.exitCode = status ?? 1;
