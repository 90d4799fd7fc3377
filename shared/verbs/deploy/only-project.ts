import { nodeGit } from "../../git/node-git.ts";

/** Whether the repository that a folder lies in holds one project only. What git does not tell is a no. */
export async function onlyProject(root: string): Promise<boolean> {
  const listed = await nodeGit(root)("ls-files", "-z", "--", ":(top,glob)**/towpath.yml");
  return listed !== undefined && listed.split("\0").filter((file) => file !== "").length === 1;
}
