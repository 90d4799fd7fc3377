import type { Messages } from "./message.ts";

export const schema: Messages = { en: {}, fr: {} };
