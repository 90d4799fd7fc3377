import { change } from "./change.ts";
import { checks } from "./checks.ts";
import { contract } from "./contract.ts";
import { governance } from "./governance.ts";
import { graph } from "./graph.ts";
import type { Messages } from "./message.ts";
import { models } from "./models.ts";
import { schema } from "./schema.ts";
import { security } from "./security.ts";
import { sql } from "./sql.ts";
import { waivers } from "./waivers.ts";

const families: Messages[] = [schema, graph, sql, contract, checks, governance, security, models, waivers, change];

/** Every sentence that Towpath says about a finding. */
export const catalogue: Messages = {
  en: Object.assign({}, ...families.map(({ en }) => en)),
  fr: Object.assign({}, ...families.map(({ fr }) => fr)),
};
