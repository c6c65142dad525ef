import "./window.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { CoreConnection, makeCore } from "./client.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const core = makeCore(new CoreConnection());
core.connection.start();
createRoot(root).render(
  <StrictMode>
    <App core={core} />
  </StrictMode>,
);
