import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useText } from "../locales/use-text.ts";
import { useUiServices } from "./services.tsx";
import css from "./split-view.module.css";

interface Props {
  /** Under which the width is remembered. */
  readonly id: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Share of the start pane until a person moves the border, 0…1. */
  readonly initial?: number;
}

const LEAST = 0.2;
const MOST = 0.8;
const STEP = 0.02;

/** Two panes with a border that moves by mouse or arrows; its place is remembered. */
export function SplitView({ id, start, end, initial = 0.5 }: Props) {
  const { t } = useText();
  const services = useUiServices();
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => clamp(Number(services.remembered(`split:${id}`)?.[0]) || initial));
  const keep = (value: number) => services.remember(`split:${id}`, [value.toFixed(3)]);

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || box === undefined) return;
    setShare(clamp((event.clientX - box.left) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = clamp(share + by);
    setShare(next);
    keep(next);
  };

  return (
    <div
      ref={frame}
      className={css.frame}
      style={{ gridTemplateColumns: `minmax(0, ${share}fr) 5px minmax(0, ${1 - share}fr)` }}
    >
      <div className={css.pane}>{start}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a movable separator has no HTML element */}
      <div
        className={css.handle}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t("ui.split.handle")}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={LEAST * 100}
        aria-valuemax={MOST * 100}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onPointerUp={() => keep(share)}
        onKeyDown={onKeyDown}
      />
      <div className={css.pane}>{end}</div>
    </div>
  );
}

const clamp = (share: number): number => Math.min(MOST, Math.max(LEAST, share));
