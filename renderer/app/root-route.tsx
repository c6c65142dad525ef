import { createRootRoute } from "@tanstack/react-router";
import { Shell } from "./shell/shell.tsx";

/** The root of every address: the frame, drawn once around all screens. */
export const rootRoute = createRootRoute({ component: Shell });
