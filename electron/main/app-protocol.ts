import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { WINDOW_ORIGIN, type WindowLanguage } from "../../shared/contract/bridge.ts";

/** Sent with every page. Styles may be inline (the widget kit sets them); scripts, connections and frames may not roam. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // Documents are shown from memory: a PDF is a blob made by the page itself.
  "frame-src blob:",
  "object-src blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};

const refusal = (status: number): Response => new Response("", { status, headers: HEADERS });

/**
 * The file of `folder` an address names. An address without an extension is a place inside the window and gets
 * index.html; undefined for another origin or a path that leads outside.
 */
export function fileOf(folder: string, address: string): string | undefined {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== WINDOW_ORIGIN) return undefined;
  let path: string;
  try {
    path = normalize(decodeURIComponent(url.pathname));
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  const file = join(folder, extname(path) === "" ? "index.html" : path);
  return file.startsWith(folder + sep) ? file : undefined;
}

/** Answers the window's requests from its own folder; `language` goes into the page's `lang` attribute. */
export async function serveWindow(
  folder: string,
  request: Pick<Request, "url" | "method">,
  language: () => WindowLanguage,
): Promise<Response> {
  if (request.method !== "GET") return refusal(405);
  const file = fileOf(folder, request.url);
  const type = file === undefined ? undefined : CONTENT_TYPES[extname(file)];
  if (file === undefined || type === undefined) return refusal(404);
  try {
    const bytes = await readFile(file);
    const body = file.endsWith(".html")
      ? bytes.toString("utf8").replace(/<html lang="[a-z]*"/, `<html lang="${language()}"`)
      : bytes;
    return new Response(body, { headers: { ...HEADERS, "Content-Type": type } });
  } catch {
    return refusal(404);
  }
}
