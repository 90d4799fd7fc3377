/** Why a name that the log has as deployed cannot move: what makes it ours is gone. */
export function lostMark(schema: string, name: string): string {
  return `${schema}.${name} was deployed by Towpath, and what is there now lacks the comment that says so: somebody's COMMENT ON VIEW took its place, or it was replaced. Drop it, which loses none of Towpath's data, and deploy again; comments of people belong on its columns`;
}
