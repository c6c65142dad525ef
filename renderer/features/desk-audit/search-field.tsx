import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

/** Milliseconds without a keystroke after which the core is asked. */
const REST = 200;

/** A search kept in the address: the core is asked when the typing rests. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** As wide as the place it stands in. */
  readonly wide?: boolean;
}) {
  const [text, setText] = useState(props.value);
  const [rested] = useDebouncedValue(text, REST);
  const { onChange, value } = props;
  const sent = useRef(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is sent, never what came back
  useEffect(() => {
    if (rested === value) return;
    sent.current = rested;
    onChange(rested);
  }, [rested]);
  // The address changed by another hand: a link, a step back.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  return (
    <TextInput
      w={props.wide === true ? "100%" : 218}
      leftSection={<IconSearch size={14} aria-hidden />}
      aria-label={props.label}
      placeholder={props.label}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
