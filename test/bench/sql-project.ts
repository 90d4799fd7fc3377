/**
 * A made-up warehouse for measuring: many pipelines of 20–50 SQL tasks of about 25 lines, with the joins, common table expressions, windows
 * and aggregates that real ones have. Seeded: the same number gives the same files everywhere. It is valid: everything that is read
 * exists, so a tool that understands SQL has all its work to do. How names are written is left to the tool that is measured.
 */
export interface SqlProject {
  pipelines: SqlPipeline[];
}
export interface SqlPipeline {
  name: string;
  sources: string[];
  tasks: SqlTask[];
}
export interface SqlTask {
  name: string;
  inputs: string[];
  /** `{{name}}` stands where a table is read. */
  sql: string;
}

/** All tables, sources included, have these columns: so any task can read any other. */
export const columns = [
  ["entity_id", "bigint"],
  ["customer_id", "bigint"],
  ["event_date", "date"],
  ["status", "varchar"],
  ["region", "varchar"],
  ["quantity", "bigint"],
  ["amount", "double"],
  ["score", "double"],
] as const;

const subjects = ["orders", "payments", "shipments", "invoices", "visits", "refunds", "tickets", "stock", "leads", "contracts"];
const states = ["open", "paid", "shipped", "closed", "cancelled", "returned", "pending", "blocked"];

/** @param count number of tasks in the whole project */
export function generateProject(count: number, seed = 3): SqlProject {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const pipelines: SqlPipeline[] = [];
  for (let left = count; left > 0; ) {
    const number = String(pipelines.length + 1).padStart(3, "0");
    const size = Math.min(left, 20 + below(31));
    const sources = Array.from({ length: 4 }, (_, at) => `p${number}_raw_${subjects[at + below(6)] ?? "orders"}_${at}`);
    const tasks: SqlTask[] = [];
    for (let at = 0; at < size; at++) {
      const subject = pick(subjects);
      const shape = at < sources.length ? "stage" : pick(["join", "window", "aggregate", "union"] as const);
      const earlier = tasks.slice(-8).map((task) => task.name);
      // One task in twelve reads another pipeline, as in a real company.
      const foreign = pipelines.length > 0 && random() < 1 / 12 ? pick(pick(pipelines).tasks).name : undefined;
      const left = shape === "stage" ? (sources[at] ?? "") : pick(earlier);
      const others = earlier.filter((name) => name !== left);
      const right = foreign ?? (others.length > 0 ? pick(others) : left);
      const detail = { state: pick(states), other: pick(states), limit: 10 + below(990), days: 7 + below(84), factor: (1 + random()).toFixed(3) };
      const sql = shapes[shape](left, right, detail);
      tasks.push({ name: `p${number}_${String(at).padStart(2, "0")}_${shape}_${subject}`, sql, inputs: shape === "stage" || shape === "window" ? [left] : [left, right] });
    }
    pipelines.push({ name: `p${number}`, sources, tasks });
    left -= size;
  }
  return { pipelines };
}

interface Detail {
  state: string;
  other: string;
  limit: number;
  days: number;
  factor: string;
}

const shapes: Record<"stage" | "join" | "window" | "aggregate" | "union", (left: string, right: string, detail: Detail) => string> = {
  stage: (left, _, { state, other, limit }) => `with ranked as (
  select
    entity_id,
    customer_id,
    event_date,
    lower(trim(status)) as status,
    coalesce(region, 'unknown') as region,
    quantity,
    amount,
    score,
    row_number() over (partition by entity_id order by event_date desc, quantity desc) as position
  from {{${left}}}
  where status <> '${state}'
)

select
  entity_id,
  customer_id,
  event_date,
  case when status = '${other}' then 'other' else status end as status,
  region,
  greatest(quantity, 0) as quantity,
  least(amount, ${limit}.0) as amount,
  coalesce(score, 0.0) as score
from ranked
where position = 1
`,
  join: (left, right, { state, days, factor }) => `with recent as (
  select
    customer_id,
    max(event_date) as last_date,
    sum(amount) as total_amount
  from {{${right}}}
  where status <> '${state}'
  group by customer_id
)

select
  facts.entity_id,
  facts.customer_id,
  facts.event_date,
  facts.status,
  facts.region,
  facts.quantity,
  facts.amount * ${factor} as amount,
  case
    when recent.total_amount is null then facts.score
    else facts.score + recent.total_amount / ${days}.0
  end as score
from {{${left}}} as facts
left join recent
  on
    facts.customer_id = recent.customer_id
    and facts.event_date >= recent.last_date
`,
  window: (left, _, { state, days, limit }) => `with running as (
  select
    entity_id,
    customer_id,
    event_date,
    status,
    region,
    quantity,
    sum(amount) over (partition by customer_id order by event_date, entity_id) as amount,
    avg(score) over (
      partition by region
      order by event_date
      rows between ${days} preceding and current row
    ) as score,
    lag(status) over (partition by customer_id order by event_date, entity_id) as previous_status
  from {{${left}}}
)

select
  entity_id,
  customer_id,
  event_date,
  coalesce(previous_status, status) as status,
  region,
  quantity,
  amount,
  round(score, 2) as score
from running
where amount < ${limit}000 and status <> '${state}'
`,
  aggregate: (left, right, { state, limit }) => `with by_day as (
  select
    customer_id,
    region,
    event_date,
    min(entity_id) as entity_id,
    max(status) as status,
    sum(quantity) as quantity,
    sum(case when status = '${state}' then 0.0 else amount end) as amount,
    avg(score) as score
  from {{${left}}}
  group by customer_id, region, event_date
  having count(*) < ${limit}
)

select
  by_day.entity_id, by_day.customer_id, by_day.event_date, by_day.status, by_day.region,
  cast(by_day.quantity as bigint) as quantity,
  by_day.amount,
  by_day.score
from by_day
where exists (
  select 1
  from {{${right}}} as known
  where known.customer_id = by_day.customer_id
)
`,
  union: (left, right, { state, other, factor }) => `with everything as (
  select
    entity_id, customer_id, event_date, status,
    region, quantity, amount, score
  from {{${left}}}
  where status in ('${state}', '${other}')
  union all
  select
    entity_id, customer_id, event_date, status,
    region, quantity, amount * ${factor} as amount, score
  from {{${right}}}
)

select
  entity_id,
  customer_id,
  event_date,
  status,
  region,
  quantity,
  amount,
  score
from everything
where amount is not null
`,
};

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
