import { describe, expect, it } from "vitest";
import { languageServer } from "../harness/language-server.ts";
import { tempProject } from "../harness/temp-project.ts";
import { SHOP } from "../language/shop.ts";
import { FILE_REQUESTS } from "../../vscode-extension/server/client-files.ts";
import { REQUESTS, type ProjectInfo, type TestFilesAnswer } from "../../vscode-extension/server/custom-requests.ts";

const FOLDER = "vscode-vfs://github/shop/data";
const WRONG = "select id, day, amount\nfrom orders\nwhere amount = null\n";

/** Several folders in one server: none may take the others with it. */
describe("the server of several folders", { timeout: 60_000 }, () => {
  it("reads a folder that lies on no disk through the editor, beside one on disk", async () => {
    await using project = await tempProject({ ...SHOP });
    await using server = await languageServer(project.root, { roots: [project.root, FOLDER], virtualFiles: { ...SHOP, "sql/paid.sql": WRONG } });
    await expect.poll(() => server.diagnostics.get(`${FOLDER}/sql/paid.sql`)?.map(({ code }) => code), { timeout: 20_000 }).toEqual(["sql/compare-null"]);
    const projects = await server.connection.sendRequest<ProjectInfo[]>(REQUESTS.projects);
    expect(projects.map(({ uri }) => uri).toSorted()).toEqual([server.uri("").replace(/\/$/, ""), FOLDER]);
  });

  it("knows a project in a folder whose name each side writes in its own way", async () => {
    const folder = "a (new) one's! *";
    await using project = await tempProject(Object.fromEntries(Object.entries({ ...SHOP, "sql/paid.sql": WRONG }).map(([file, text]) => [`${folder}/${file}`, text])));
    await using server = await languageServer(project.root);
    const node = server.uri(`${folder}/sales.pipeline.yml`);
    const editor = node.replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    expect(node).not.toBe(editor);
    for (const uri of [node, editor]) expect(await server.connection.sendRequest<unknown[]>("textDocument/documentSymbol", { textDocument: { uri } })).toHaveLength(4);
    await expect.poll(() => server.diagnostics.get(editor.replace("sales.pipeline.yml", "sql/paid.sql"))?.map(({ code }) => code), { timeout: 20_000 }).toEqual(["sql/compare-null"]);
  });

  it("lists the tests of the others while one project cannot be read", async () => {
    await using project = await tempProject({ ...SHOP });
    await using server = await languageServer(project.root, { roots: [project.root, FOLDER], virtualFiles: SHOP });
    const listed = async (): Promise<string[]> => (await server.connection.sendRequest<TestFilesAnswer>(REQUESTS.testFiles)).map(({ uri }) => uri);
    expect(await listed()).toHaveLength(2);
    server.connection.onRequest(FILE_REQUESTS.read, () => {
      throw new Error("the connection is gone");
    });
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: `${FOLDER}/towpath.yml`, type: 2 }] });
    expect(await listed()).toEqual([server.uri("").replace(/\/$/, "")]);
    expect(await server.connection.sendRequest(REQUESTS.testItems, { uri: FOLDER, file: "sales.pipeline.yml" })).toEqual([]);
  });

  it("says of a project with a bad baseline what is wrong, and lists the tests of all", async () => {
    await using project = await tempProject(Object.fromEntries([...Object.entries(SHOP).map(([file, text]) => [`good/${file}`, text]), ...Object.entries({ ...SHOP, "towpath.yml": `${SHOP["towpath.yml"]}lint: { baseline: gone.json }\n` }).map(([file, text]) => [`bad/${file}`, text])]));
    await using server = await languageServer(project.root);
    await expect.poll(() => server.diagnostics.get(server.uri("bad/towpath.yml"))?.map(({ code, range }) => `${range.start.line} ${code}`), { timeout: 20_000 }).toEqual(["4 schema/file"]);
    const tests = await server.connection.sendRequest<TestFilesAnswer>(REQUESTS.testFiles);
    expect(tests.map(({ uri }) => uri).toSorted()).toEqual([server.uri("bad"), server.uri("good")]);
  });
});
