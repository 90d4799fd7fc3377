import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, execute, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import type { Call, Reply } from "../reply.ts";
import type { Repository } from "../state.ts";
import { createCommit } from "./create-commit.ts";
import { nodeById, repositoryNode } from "./repository-node.ts";

const SCHEMA = path.resolve(import.meta.dirname, "../../../../node_modules/@octokit/graphql-schema/schema.graphql");
let schema: GraphQLSchema | undefined;
const documents = new Map<string, DocumentNode>();

/** A query that GitHub's schema does not allow is our mistake: told apart from an answer with errors. */
function documentOf(query: string): DocumentNode {
  schema ??= buildSchema(readFileSync(SCHEMA, "utf8"), { assumeValid: true });
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("; "));
  documents.set(query, document);
  return document;
}

/** Whether a query changes something. */
export function isMutation(query: string): boolean {
  return documentOf(query).definitions.some((definition) => definition.kind === "OperationDefinition" && definition.operation === "mutation");
}

export interface GraphQLWorld {
  find(owner: string, name: string): Repository | undefined;
  all(): Repository[];
  store(repository: Repository): void;
}

/** Answers a GraphQL request as GitHub does: 200, with `data` and `errors`. */
export async function answer(call: Call, { find, all, store }: GraphQLWorld, query: string, variables: Record<string, unknown>): Promise<Reply> {
  const rootValue = {
    viewer: { login: call.viewer.login },
    node: ({ id }: { id: string }) => nodeById(call, all(), id),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = find(owner, name);
      if (repository === undefined) throw typed("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(call, repository);
    },
    createCommitOnBranch: ({ input }: { input: Record<string, unknown> }) => {
      const made = createCommit(call, find, input);
      // At once: between looking and storing nobody else may look.
      store(made.after);
      return made.payload;
    },
  };
  const document = documentOf(query);
  const { data, errors } = await execute({ schema: schema!, document, rootValue, variableValues: variables });
  const shown = errors?.map((error) => ({ message: error.message, path: error.path, ...(isTyped(error.originalError) ? { type: error.originalError.type } : {}) }));
  return { status: 200, body: { data: data ?? null, ...(shown === undefined ? {} : { errors: shown }) } };
}

interface TypedError extends Error { type: string }

/** An error with GitHub's `type` beside the message. */
export function typed(type: string, message: string): TypedError {
  return Object.assign(new Error(message), { type });
}

const isTyped = (error: unknown): error is TypedError => error instanceof Error && "type" in error;
