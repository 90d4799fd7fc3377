import { checkFrench } from "./check-fr.ts";
import { environmentFrench } from "./environment-fr.ts";
import { modelFrench } from "./model-fr.ts";
import { pipelineFrench } from "./pipeline-fr.ts";
import { projectFrench } from "./project-fr.ts";

/** Every description of a key of towpath.yml and of pipeline files, in French by the English sentence of the schemas. */
export const frenchDescriptions: ReadonlyMap<string, string> = new Map(Object.entries({ ...projectFrench, ...environmentFrench, ...pipelineFrench, ...checkFrench, ...modelFrench }));
