import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconClock,
} from "@tabler/icons-react";
import css from "./status-mark.module.css";

/** What a mark means; the same five everywhere. Colour never stands alone: each has its sign and a word. */
export type Tone = "neutral" | "active" | "soon" | "missed" | "done";

const SIGNS = {
  neutral: IconCircle,
  active: IconCircleDot,
  soon: IconClock,
  missed: IconAlertTriangle,
  done: IconCircleCheck,
} as const;

/** A state in a word with its sign. */
export function StatusMark(props: { readonly tone: Tone; readonly children: string }) {
  const Sign = SIGNS[props.tone];
  return (
    <span className={css.mark} data-tone={props.tone}>
      <Sign size={14} aria-hidden className={css.sign} />
      <span>{props.children}</span>
    </span>
  );
}
