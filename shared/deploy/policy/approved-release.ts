/** Where promotions are approved by pull request: the file that CODEOWNERS guard. */
export function approvalFile(environment: string): string {
  return `releases/${environment}.yml`;
}

/** What stands there for one release. */
export function approvalLine(name: string, version: string, plan: string): string {
  return `${name}: { version: ${version}, plan: ${plan} }`;
}
