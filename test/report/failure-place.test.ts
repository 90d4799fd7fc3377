import { expect, it } from "vitest";
import { failurePlace, placeText } from "../../shared/report/failure-place.ts";
import { allTasks } from "../../shared/report/summary.ts";
import { record } from "./records.ts";

const [task] = allTasks(record("failing"));
if (task === undefined) throw new Error("no task");
const at = { ...task, file: "shop.pipeline.yml", line: 12 };

it.each([
  [{ message: "m" }, "shop.pipeline.yml:12"],
  [{ message: "m", file: "shop.pipeline.yml" }, "shop.pipeline.yml:12"],
  [{ message: "m", file: "src/train.py" }, "src/train.py"],
  [{ message: "m", file: "src/train.py", line: 3 }, "src/train.py:3"],
  [{ message: "m", file: "sql/a.sql", line: 3, column: 5 }, "sql/a.sql:3:5"],
])("a failure %j is shown at %s", (error, place) => {
  expect(placeText(failurePlace({ ...at, error }))).toBe(place);
});
