import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { startProcess, type ServiceProcess } from "../app/support/service-process.js";
import { hasChromium, launch } from "./support/browser.js";

let service: ServiceProcess;
let url: string;
let browser: Browser;
let context: BrowserContext;

/** What a page did that it should not: asked another host, got an error, or complained. */
let faults: string[];

async function openPage(address: string): Promise<Page> {
  const page = await context.newPage();
  page.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !/^(data|blob):/.test(target)) faults.push(`asked ${target}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(address);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  return page;
}

const run = (page: Page): Promise<void> => page.locator(".graphiql-execute-button").click();
const answerOf = (page: Page, text: string): Promise<void> =>
  page.locator(".graphiql-response .view-line", { hasText: text }).first().waitFor();
const editor = (page: Page, text: string): Promise<void> =>
  page.locator(".graphiql-query-editor .view-line", { hasText: text }).first().waitFor();

/** The query that the browser keeps, once GraphiQL has written it: it waits until nobody types. */
async function storedQuery(page: Page): Promise<string> {
  const kept = await page.waitForFunction(() => {
    const text = localStorage.getItem("attest:graphiql:query");
    return text?.includes("written") ? text : null;
  });
  return String(await kept.jsonValue());
}

(hasChromium ? describe : describe.skip)("the playground", () => {
  beforeAll(async () => {
    service = await startProcess();
    [url, browser] = await Promise.all([service.ready, launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  async function visit(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    faults = [];
    context = await browser.newContext({ viewport: { width: 1400, height: 850 }, ...options });
    return openPage(`${url}${path}`);
  }

  test("runs the flagship query at a click and shows its answer, with nothing from another host", async () => {
    const page = await visit("/");
    expect(await page.title()).toBe("Attest");
    await editor(page, "MissionsItalyContributesTo");
    await run(page);
    await answerOf(page, "totalCount");
    await answerOf(page, "Baltic Air Policing");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("completes field names from the schema", async () => {
    const page = await visit(`/?query=${encodeURIComponent("{ missions { tot } }")}`);
    await page.locator(".graphiql-query-editor .view-line").first().click();
    await page.keyboard.press("End");
    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "totalCount" }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("opens the query of a link, with its variables and its operation", async () => {
    const query = "query One { __typename }\nquery Two($id: ID!) { state(id: $id) { name } }";
    const page = await visit(
      `/?${String(new URLSearchParams({ query, variables: '{"id":"italy"}', operationName: "Two" }))}`,
    );
    await editor(page, "query Two");
    await page.getByRole("tab", { name: /^Two/ }).waitFor();
    await run(page);
    await page.getByRole("menuitem", { name: "Two" }).click();
    await answerOf(page, "Italy");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("sends a browser from /graphql?query=… to the same query", async () => {
    const page = await visit(`/graphql?query=${encodeURIComponent('{ mission(id: "kfor") { name } }')}`);
    expect(new URL(page.url()).pathname).toBe("/");
    await editor(page, "kfor");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("has the query that is shown in its address, and copies that link", async () => {
    const page = await visit("/", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: /Lookup By Any Name/ }).click();
    await editor(page, "LookupByAnyName");
    await page.waitForURL(/operationName=LookupByAnyName/);
    await page.getByRole("button", { name: "Copy link to this query" }).click();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.searchParams.get("query")).toContain("query LookupByAnyName");
    expect(link.searchParams.get("variables")).toBe('{"name":"OTAN"}');
    const other = await openPage(link.href);
    await editor(other, "LookupByAnyName");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("keeps what was written when it is opened again", async () => {
    const page = await visit(`/?query=${encodeURIComponent("{ kept: __typename }")}`);
    await page.locator(".graphiql-query-editor .view-line").first().click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("{ written: __typename }");
    await page.waitForURL(/written/);
    await expect(storedQuery(page)).resolves.toContain("written");
    const again = await openPage(`${url}/`);
    await editor(again, "written");
    await again.getByRole("tab", { name: "MissionsItalyContributesTo" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("is dark where the system is", async () => {
    const page = await visit("/", { colorScheme: "dark" });
    const color = await page.evaluate(
      () => getComputedStyle(document.querySelector(".graphiql-container") ?? document.body).backgroundColor,
    );
    const [red = 255] = (/\d+/.exec(color) ?? []).map(Number);
    expect(red).toBeLessThan(80);
    await context.close();
  });
});
