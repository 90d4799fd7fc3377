export interface RepositoryName { owner: string; repo: string }

/** `owner/name`, as GITHUB_REPOSITORY holds it. */
export function repositoryName(text: string): RepositoryName {
  const [owner = "", repo = "", ...more] = text.split("/");
  if (owner === "" || repo === "" || more.length > 0) throw new Error(`A repository is written owner/name; here stands ${JSON.stringify(text)}.`);
  return { owner, repo };
}
