import { cycle } from "./graph/cycle.ts";
import { duplicatePhysicalName } from "./graph/duplicate-physical-name.ts";
import { orphan } from "./graph/orphan.ts";
import { readsPublishedName } from "./graph/reads-published-name.ts";
import { sourceIsATask } from "./graph/source-is-a-task.ts";
import { unknownExposureRead } from "./graph/unknown-exposure-read.ts";
import { unknownInput } from "./graph/unknown-input.ts";
import { unusedSource } from "./graph/unused-source.ts";
import { ambiguousColumn } from "./sql/ambiguous-column.ts";
import { compareNull } from "./sql/compare-null.ts";
import { countDistinctStar } from "./sql/count-distinct-star.ts";
import { distinctWithGroupBy } from "./sql/distinct-with-group-by.ts";
import { duplicateOutput } from "./sql/duplicate-output.ts";
import { havingWithoutAggregate } from "./sql/having-without-aggregate.ts";
import { implicitCrossJoin } from "./sql/implicit-cross-join.ts";
import { integerDivision } from "./sql/integer-division.ts";
import { joinWithoutKey } from "./sql/join-without-key.ts";
import { limitWithoutOrder } from "./sql/limit-without-order.ts";
import { naiveTimestamp } from "./sql/naive-timestamp.ts";
import { noSelectStar } from "./sql/no-select-star.ts";
import { nonDeterministic } from "./sql/non-deterministic.ts";
import { notInNullable } from "./sql/not-in-nullable.ts";
import { notOneQuery } from "./sql/not-one-query.ts";
import { orderInTable } from "./sql/order-in-table.ts";
import { otherEngine } from "./sql/other-engine.ts";
import { otherEngineFunction } from "./sql/other-engine-function.ts";
import { outerJoinFiltered } from "./sql/outer-join-filtered.ts";
import { positionalGroupBy } from "./sql/positional-group-by.ts";
import { readsClock } from "./sql/reads-clock.ts";
import { syntax } from "./sql/syntax.ts";
import { typeMismatch as sqlTypeMismatch } from "./sql/type-mismatch.ts";
import { unaliasedExpression } from "./sql/unaliased-expression.ts";
import { unionColumns } from "./sql/union-columns.ts";
import { unionDistinct } from "./sql/union-distinct.ts";
import { unknownAlias } from "./sql/unknown-alias.ts";
import { unknownColumn as sqlUnknownColumn } from "./sql/unknown-column.ts";
import { unusedCte } from "./sql/unused-cte.ts";
import { extraColumn } from "./contract/extra-column.ts";
import { keyNotInColumns } from "./contract/key-not-in-columns.ts";
import { missingColumn } from "./contract/missing-column.ts";
import { noKey } from "./contract/no-key.ts";
import { none as contractNone } from "./contract/none.ts";
import { typeMismatch as contractTypeMismatch } from "./contract/type-mismatch.ts";
import { unknownReference } from "./contract/unknown-reference.ts";
import { unknownType } from "./contract/unknown-type.ts";
import { cannotFail } from "./checks/cannot-fail.ts";
import { contradictoryBounds } from "./checks/contradictory-bounds.ts";
import { duplicate } from "./checks/duplicate.ts";
import { none as checksNone } from "./checks/none.ts";
import { unitTestUnknownColumn } from "./checks/unit-test-unknown-column.ts";
import { unitTestUnknownInput } from "./checks/unit-test-unknown-input.ts";
import { unknownColumn as checksUnknownColumn } from "./checks/unknown-column.ts";
import { wrongType } from "./checks/wrong-type.ts";
import { exposureWithoutOwner } from "./governance/exposure-without-owner.ts";
import { invalidSchedule } from "./governance/invalid-schedule.ts";
import { missingDescription } from "./governance/missing-description.ts";
import { missingOwner } from "./governance/missing-owner.ts";
import { scheduleNotExecuted } from "./governance/schedule-not-executed.ts";
import { taggedDataReaches } from "./governance/tagged-data-reaches.ts";
import { unknownPolicyTag } from "./governance/unknown-policy-tag.ts";
import { credentialsInUrl } from "./security/credentials-in-url.ts";
import { pickleArtifact } from "./security/pickle-artifact.ts";
import { pipeToShell } from "./security/pipe-to-shell.ts";
import { secretInFile } from "./security/secret-in-file.ts";
import { unpinnedRequirements } from "./security/unpinned-requirements.ts";
import { gateWithoutMetrics } from "./models/gate-without-metrics.ts";
import { impossibleGate } from "./models/impossible-gate.ts";
import { labelAmongFeatures } from "./models/label-among-features.ts";
import { noGate } from "./models/no-gate.ts";
import { noPredictions } from "./models/no-predictions.ts";
import { sliceWithoutPredictions } from "./models/slice-without-predictions.ts";
import { unknownData } from "./models/unknown-data.ts";
import { unknownMetricDirection } from "./models/unknown-metric-direction.ts";
import { changeRules } from "./change-rules.ts";
import type { Rule } from "./rule.ts";
import { loaderRules } from "./schema/loader-rules.ts";
import { unknownRule } from "./schema/unknown-rule.ts";
import { waiverRules } from "./schema/waiver-rules.ts";

/** Every rule, by family. A new one is a file of its own and a line here. */
export const registry: readonly Rule[] = [
  ...loaderRules,
  ...waiverRules,
  unknownRule(() => [...registry.map(({ meta }) => meta.id), ...changeRules.map(({ id }) => id)]),
  cycle, duplicatePhysicalName, orphan, readsPublishedName, sourceIsATask, unknownExposureRead, unknownInput, unusedSource,
  ambiguousColumn, compareNull, countDistinctStar, distinctWithGroupBy, duplicateOutput, havingWithoutAggregate, implicitCrossJoin, integerDivision,
  joinWithoutKey, limitWithoutOrder, naiveTimestamp, noSelectStar, nonDeterministic, notInNullable, notOneQuery, orderInTable, otherEngine, otherEngineFunction, outerJoinFiltered,
  positionalGroupBy, readsClock, syntax, sqlTypeMismatch, unaliasedExpression, unionColumns, unionDistinct, unknownAlias, sqlUnknownColumn,
  unusedCte,
  extraColumn, keyNotInColumns, missingColumn, noKey, contractNone, contractTypeMismatch, unknownReference, unknownType,
  cannotFail, contradictoryBounds, duplicate, checksNone, unitTestUnknownColumn, unitTestUnknownInput, checksUnknownColumn, wrongType,
  exposureWithoutOwner, invalidSchedule, missingDescription, missingOwner, scheduleNotExecuted, taggedDataReaches, unknownPolicyTag,
  credentialsInUrl, pickleArtifact, pipeToShell, secretInFile, unpinnedRequirements,
  gateWithoutMetrics, impossibleGate, labelAmongFeatures, noGate, noPredictions, sliceWithoutPredictions, unknownData, unknownMetricDirection,
];
