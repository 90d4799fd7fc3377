/** One line of the table that `npm run bench` prints. */
export interface Row {
  /** What was done, with how much. */
  work: string;
  goal: string;
  measured: string;
  /** Undefined: nothing to compare with (a baseline), or not measured here. */
  holds?: boolean;
  /** Everything behind the sentence, for `--json`. */
  figures?: Readonly<Record<string, unknown>>;
}

export interface BenchOptions {
  /** How often each command runs; the median counts. */
  runs: number;
  /** Install the other tools and time them beside. */
  peers: boolean;
}

/** A bench never throws away a bad figure: it says it. It throws when the work itself fails. */
export type Bench = (options: BenchOptions) => Promise<Row[]>;

export const seconds = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`);
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}×`;
export const megabytes = (mb: number): string => `${Math.round(mb)} MB`;
