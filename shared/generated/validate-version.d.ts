/* Generated from schemas/ by `npm run generate`. Do not edit. */
import type { Validate } from "./validate.ts";
export declare const validate: Validate;
