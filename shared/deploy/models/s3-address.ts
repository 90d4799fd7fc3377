import { HostError } from "../../host/ports.ts";

/** Where a store that speaks S3 is, and how an object of it is addressed. */
export interface S3Address {
  bucket: string;
  /** Without slashes at its ends; may be empty. */
  prefix: string;
  /** Scheme, host and port, for sentences. */
  origin: string;
  region: string;
  /** URL of an object. */
  url(key: string): URL;
}

export interface S3Settings {
  /** `s3://bucket/prefix` */
  place: string;
  /** URL of the server; Amazon's own unless given. */
  endpoint?: string | undefined;
  region: string;
  /** `path`: the bucket stands in the path; `virtual`: in the host's name. Servers of one's own mostly know only the first. */
  style?: string | undefined;
}

/** Reads `s3://bucket/prefix`; throws a sentence for what is none. */
export function s3Address({ place, endpoint, region, style }: S3Settings): S3Address {
  const [, bucket = "", rest = ""] = /^s3:\/\/([^/]*)(?:\/(.*))?$/.exec(place) ?? [];
  // The name stands in a host's name, so nothing may be in it that means something there.
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new HostError(`models: ${JSON.stringify(place)} names no bucket; it must look like s3://bucket/prefix, with a bucket of 3 to 63 small letters, digits, points and hyphens`);
  if (/(^|\/)\.{1,2}(\/|$)|\/\/./.test(rest)) throw new HostError(`models: the prefix of ${JSON.stringify(place)} must not have an empty part, . or ..`);
  const base = endpointUrl(endpoint ?? `https://s3.${region}.amazonaws.com`);
  // The certificate of a host `*.s3…` does not cover a bucket with points.
  const virtual = (style ?? (endpoint === undefined && !bucket.includes(".") ? "virtual" : "path")) === "virtual";
  if (virtual) base.hostname = `${bucket}.${base.hostname}`;
  const root = base.pathname.replace(/\/+$/, "");
  return {
    bucket, region, origin: base.origin, prefix: rest.replaceAll(/^\/+|\/+$/g, ""),
    url: (key) => new URL(`${base.origin}${root}/${[...(virtual ? [] : [bucket]), ...key.split("/")].map(encoded).join("/")}`),
  };
}

function endpointUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) throw new HostError("models_endpoint must be a URL that starts with https:// or http://, such as https://minio.example.com:9000");
  if (url.username !== "" || url.password !== "" || url.search !== "") throw new HostError("models_endpoint must be no more than scheme, host and port: credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
  return url;
}

/** As the signature spells it: everything but letters, digits and `-._~`. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replaceAll(/[!'()*]/g, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`);
}
