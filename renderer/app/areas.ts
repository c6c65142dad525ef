import {
  IconBook2,
  IconCalendarTime,
  IconCloudDataConnection,
  IconFileSearch,
  IconGavel,
  IconInbox,
  IconMailForward,
  IconScale,
  IconSettings,
  IconUsers,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Permission } from "#shared/domain/access/permission.ts";
import type { TextKey } from "../locales/texts.ts";

/** One entry of the navigation. Its place in the list gives its F-key and Alt+digit. */
export interface Area {
  readonly id: string;
  readonly path: `/${string}`;
  readonly title: TextKey;
  readonly icon: ComponentType<{ size?: number; "aria-hidden"?: boolean }>;
  /** Open to whoever has one of these. */
  readonly permissions: readonly Permission[];
}

/** The areas of the window, in the order a day is worked through. */
const AREAS: readonly Area[] = [
  {
    id: "my-day",
    path: "/my-day",
    title: "shell.area.my-day",
    icon: IconCalendarTime,
    permissions: ["my-day.read"],
  },
  {
    id: "registration",
    path: "/registration",
    title: "shell.area.registration",
    icon: IconInbox,
    permissions: ["registration.read"],
  },
  {
    id: "taxpayers",
    path: "/taxpayers",
    title: "shell.area.taxpayers",
    icon: IconUsers,
    permissions: ["taxpayer.search"],
  },
  {
    id: "desk-audit",
    path: "/desk-audit",
    title: "shell.area.desk-audit",
    icon: IconFileSearch,
    permissions: ["desk-audit.read"],
  },
  {
    id: "decisions",
    path: "/decisions",
    title: "shell.area.decisions",
    icon: IconGavel,
    permissions: ["decision.read"],
  },
  {
    id: "delivery",
    path: "/delivery",
    title: "shell.area.delivery",
    icon: IconMailForward,
    permissions: ["delivery.record"],
  },
  { id: "law", path: "/law", title: "shell.area.law", icon: IconScale, permissions: ["law.read"] },
  { id: "code", path: "/code", title: "shell.area.code", icon: IconBook2, permissions: ["law.read"] },
  {
    id: "sync",
    path: "/sync",
    title: "shell.area.sync",
    icon: IconCloudDataConnection,
    permissions: ["sync.read"],
  },
  {
    id: "admin",
    path: "/admin",
    title: "shell.area.admin",
    icon: IconSettings,
    permissions: [
      "admin.users",
      "admin.journal",
      "admin.backup",
      "data.import",
      "law.calendar",
      "law.readings",
    ],
  },
];

/** Whether somebody with these permissions may open the area. */
export const mayOpen = (area: Area, held: readonly Permission[]): boolean =>
  area.permissions.some((permission) => held.includes(permission));

/** The areas somebody with these permissions sees. */
export const areasFor = (held: readonly Permission[]): readonly Area[] =>
  AREAS.filter((area) => mayOpen(area, held));

/** The area an address lies in. */
export const areaOf = (path: string): Area | undefined =>
  AREAS.find((area) => path === area.path || path.startsWith(`${area.path}/`));
