/** The echo core in a real utility process. */
import { parentPortOf, utilityTransport } from "#core/host/utility-transport.ts";
import { serveEcho } from "../../fixtures/echo-host.ts";

const parent = parentPortOf(process);
if (parent !== undefined) serveEcho(utilityTransport(parent), () => process.exit(0));
