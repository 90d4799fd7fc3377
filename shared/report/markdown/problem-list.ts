import { md, type Markdown } from "../escape/markdown.ts";
import { count } from "../figures.ts";
import { ladder, type FitPart } from "../fit.ts";
import { problems, type Problem } from "../problems.ts";
import type { Sheet } from "./sheet.ts";

const words = { error: "error", warning: "warning", notice: "notice" } as const;
const importance = { error: 70, warning: 35, notice: 25 } as const;

/** Findings, failed tasks, checks, unit tests and gates: the worst first, each with its line. */
export function problemList(sheet: Sheet, cap: number): FitPart[] {
  const all = problems(sheet.record);
  return (["error", "warning", "notice"] as const).flatMap((level): FitPart[] => {
    const same = all.filter((problem) => problem.level === level);
    if (same.length === 0) return [];
    const items = same.slice(0, cap).map((problem) => item(sheet, problem).markdown);
    const forms = ladder(same.length, cap).map((shown) => ({
      text: [...items.slice(0, shown), ...(shown > 0 && shown < same.length ? [`- … and ${count(same.length - shown)} more`] : [])].join("\n"),
      ...(shown < same.length && { omits: { [words[level]]: same.length - shown } }),
    }));
    return [{ heading: "#### Findings", importance: importance[level], continues: true, forms }];
  });
}

/** Findings are known by their rule; what was run, by what it was. */
function item(sheet: Sheet, { level, source, title, message, file, line }: Problem): Markdown {
  const place = sheet.place(file, line);
  const sentence = message.replaceAll("\n", ", ");
  return source === "finding" ? md`- ${mark(level)} ${place} ${sentence} (${sheet.rule(title)})` : md`- ${mark(level)} ${place} **${title}** ${sentence}`;
}

function mark(level: Problem["level"]): Markdown {
  return { error: md`✗`, warning: md`▲`, notice: md`·` }[level];
}
