import {
  IconCloudCheck,
  IconCloudDataConnection,
  IconCloudOff,
  IconCloudPause,
  IconCloudQuestion,
  IconCloudUp,
  IconCloudX,
  IconDatabaseX,
  IconGitFork,
} from "@tabler/icons-react";
import type { Connection } from "./connection-model.ts";

const SIGNS = {
  standalone: IconCloudOff,
  "not-enrolled": IconCloudQuestion,
  online: IconCloudCheck,
  offline: IconCloudOff,
  paused: IconCloudPause,
  "update-needed": IconCloudUp,
  revoked: IconCloudX,
  forked: IconGitFork,
  "no-space": IconDatabaseX,
} as const satisfies Record<Connection, unknown>;

/** The sign of a connection; an exchange under way has its own. Always beside a word. */
export function ConnectionSign(props: {
  readonly connection: Connection;
  readonly running: boolean;
  readonly size: number;
}) {
  const Sign =
    props.running && props.connection === "online" ? IconCloudDataConnection : SIGNS[props.connection];
  return <Sign size={props.size} aria-hidden />;
}
