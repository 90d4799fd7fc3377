/** A pipeline as a structure that can be edited and written as SQL and YAML. Expressions name relations as `⟨0⟩`, by their place in FROM. */
export type Type = "int" | "dec" | "float" | "text" | "date";

export interface Field {
  name: string;
  type: Type;
}

export interface Table {
  name: string;
  fields: Field[];
}

export interface Item {
  name: string;
  type: Type;
  /** Undefined: the star of the first relation. */
  expr: string;
  aggregate?: boolean;
}

export interface Relation {
  of: string;
  alias: string;
  join: "" | "join" | "left join" | "right join" | "full join" | "semi join" | "anti join" | "cross join";
  on?: string;
  using?: string;
}

export interface Select {
  from: Relation[];
  items: Item[];
  /** `select *, items` of the first relation; its other columns come first. */
  star?: boolean;
  distinct?: boolean;
  where?: string;
  grouped?: boolean;
  /** How the grouping is written. */
  groupBy?: "expr" | "position" | "all" | "alias";
  having?: string;
  qualify?: string;
  order?: string;
  limit?: number;
}

export interface Query {
  ctes: { name: string; select: Select }[];
  arms: Select[];
  set: "union all" | "union" | "except" | "intersect";
  order?: string;
}

export interface TaskModel {
  name: string;
  file: string;
  materialized: "view" | "table";
  query: Query;
  /** SQL that stands as it is, instead of the query. */
  text?: string;
  fields: Field[];
  /** How it is laid out. */
  style: number;
  check?: string;
}

export interface SourceModel extends Table {
  /** Seed of its rows, and how many. */
  seed: number;
  rows: number;
}

export interface PipelineModel {
  sources: SourceModel[];
  tasks: TaskModel[];
  /** How the YAML is laid out. */
  style: number;
}
