import type { RepositoryName } from "../repository.ts";

/** A version that is to stand on GitHub: an annotated tag, and a release with its files. */
export interface ReleaseToPublish {
  repository: RepositoryName;
  /** `flights@v1.4.0` */
  tag: string;
  commit: string;
  /** Message of the tag, which holds the digest of the manifest. */
  message: string;
  /** What the release says, as Markdown that is safe to show. */
  notes: string;
  preRelease: boolean;
  assets: readonly ReleaseAsset[];
}

export interface ReleaseAsset {
  /** Letters, digits, `_`, `-` and dots: GitHub changes other names. */
  name: string;
  contentType: string;
  text: string;
}
