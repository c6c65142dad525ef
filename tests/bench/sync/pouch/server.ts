/** express-pouchdb in a process of its own, as its documentation starts it; it answers the port it listens on. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "../crew.ts";
import { type Express, type ExpressPouch, fromPeers, type Pouch } from "./install.ts";

export interface ServerOrder {
  readonly folder: string;
}

const peer = fromPeers();

serve<ServerOrder, number>(async ({ folder }) => {
  const express = peer("express") as Express;
  const routes = peer("express-pouchdb") as ExpressPouch;
  const pouch = (peer("pouchdb") as Pouch).defaults({ prefix: `${folder}/` });
  const app = express();
  // The leanest of its modes: replication alone.
  app.use(
    "/",
    routes(pouch, {
      mode: "minimumForPouchDB",
      inMemoryConfig: true,
      logPath: join(folder, "log.txt"),
    }),
  );
  // A connection at rest is not closed on a client about to use it, however slow the machine is.
  const server = createServer({ keepAliveTimeout: 600_000, requestTimeout: 0 }, app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
});
