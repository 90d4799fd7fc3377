import type { NodePicture } from "./look-of-node.ts";
import { nodePicture } from "./node-picture.ts";
import type { NodeSize } from "./node-size.ts";
import type { Theme } from "./theme.ts";

/** Addresses of pictures in one theme and size; many nodes share one. */
export function pictureCache(theme: Theme, size: NodeSize): (picture: NodePicture) => string {
  const known = new Map<string, string>();
  return (picture) => {
    const key = JSON.stringify(picture);
    let address = known.get(key);
    if (address === undefined) known.set(key, (address = nodePicture(picture, theme, size)));
    return address;
  };
}
