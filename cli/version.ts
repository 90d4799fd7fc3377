export { VERSION } from "../shared/host/version.ts";
