import type { RunRecord } from "../../results/record.ts";
import { cut } from "../escape/cut.ts";
import { jsonDocument } from "../escape/json.ts";
import { visible } from "../escape/visible.ts";
import { fingerprints } from "../fingerprint.ts";
import { problems } from "../problems.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { repositoryPath } from "../repository-path.ts";

const severity = { error: "critical", warning: "minor", notice: "info" } as const;
const descriptionLimit = 2000;

/** GitLab's Code Quality report: what the widget of a merge request shows beside the changed lines. */
export const gitlab: Reporter = {
  name: "gitlab",
  render(record: RunRecord, options: ReportOptions): string {
    const all = problems(record);
    const names = fingerprints(all, record.project);
    return jsonDocument(
      all.map(({ level, source, title, message, file, line, endLine }, index) => ({
        description: cut(visible(source === "finding" ? message : `${title}: ${message.replaceAll("\n", ", ")}`), descriptionLimit),
        check_name: source === "finding" ? title : `towpath/${source}`,
        fingerprint: names[index],
        severity: severity[level],
        location: { path: repositoryPath(file, options.pathPrefix), lines: { begin: Math.max(1, line), ...(endLine !== undefined && endLine > line && { end: endLine }) } },
      })),
    );
  },
};
