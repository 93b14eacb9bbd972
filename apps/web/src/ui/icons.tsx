import { For, type JSX, splitProps } from "solid-js";

/** Strokes on a grid of 24 in the text's colour; the control has a name in words. */
const PATHS = {
  home: ["M4 10.5 12 4l8 6.5V19a1 1 0 0 1-1 1h-4.5v-6h-5v6H5a1 1 0 0 1-1-1z"],
  courses: [
    "M5 5.5A1.5 1.5 0 0 1 6.5 4H19v13H6.5A1.5 1.5 0 0 0 5 18.5z",
    "M5 18.5A1.5 1.5 0 0 0 6.5 20H19v-3",
    "M9 8h6",
  ],
  people: [
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
    "M2.5 19.5c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5",
    "M16 4.800a3.5 3.5 0 0 1 0 6.4",
    "M18 14.800c1.9.8 3.1 2.4 3.5 4.7",
  ],
  person: [
    "M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
    "M4.5 20.500c.7-3.700 3.700-5.500 7.500-5.500s6.800 1.800 7.500 5.500",
  ],
  headphones: [
    "M4 14.500V12a8 8 0 0 1 16 0v2.500",
    "M4 14.500h3.500v5H5.500A1.500 1.500 0 0 1 4 18z",
    "M20 14.500h-3.500v5h2A1.500 1.500 0 0 0 20 18z",
  ],
  key: ["M8 19.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z", "M10.5 13.500 19.500 4.500", "m15 9 3 3"],
  device: ["M6 5h12v10.500H6z", "M3.500 19h17"],
  settings: [
    "M4 7h9",
    "M17 7h3",
    "M4 17h3",
    "M11 17h9",
    "M15 9.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
    "M9 19.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  ],
  plus: ["M12 5v14", "M5 12h14"],
  check: ["m5 12.5 4.5 4.500L19 7.5"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  trash: [
    "M4.5 7h15",
    "M9.5 7V4.500h5V7",
    "M6.5 7l.8 12a1 1 0 0 0 1 1h7.400a1 1 0 0 0 1-1l.8-12",
    "M10 11v5",
    "M14 11v5",
  ],
  retry: ["M19.5 12a7.5 7.5 0 1 1-2.3-5.4", "M19.5 3.500v4h-4"],
  alert: [
    "M12 8v5",
    "M12 16.500v.01",
    "M10.3 4.5 3 17.300A2 2 0 0 0 4.7 20.300h14.600a2 2 0 0 0 1.7-3L13.7 4.500a2 2 0 0 0-3.4 0z",
  ],
  search: ["M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "m15.5 15.5 4.5 4.5"],
  chevronLeft: ["M14.5 5.5 8 12l6.5 6.5"],
  chevronDown: ["m5.5 9 6.5 6.500L18.5 9"],
  copy: [
    "M9 9.500A1.5 1.5 0 0 1 10.5 8h8A1.5 1.5 0 0 1 20 9.500v9a1.5 1.5 0 0 1-1.5 1.500h-8A1.5 1.5 0 0 1 9 18.500z",
    "M15.5 8V5.500A1.5 1.5 0 0 0 14 4H5.500A1.5 1.5 0 0 0 4 5.500V14a1.5 1.5 0 0 0 1.5 1.500H9",
  ],
  link: [
    "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1",
    "M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1",
  ],
  signOut: [
    "M14 4.500H6.500A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.500H14",
    "M10.5 12H20",
    "m16.5 8.5 3.5 3.5-3.5 3.5",
  ],
  pane: ["M4.500 5.500h15v13h-15z", "M14.500 5.500v13"],
  columns: ["M4.500 5.500h6v13h-6z", "M13.500 5.500h6v13h-6z"],
  text: ["M5 6.500h14", "M5 12h14", "M5 17.500h9"],
  bookmark: ["M7 4.500h10v15.500l-5-4-5 4z"],
  moon: ["M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z"],
  clock: ["M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z", "M12 7.500V12l3 2"],
  download: ["M12 4v11", "m7.5 11 4.5 4.5 4.5-4.5", "M5 20h14"],
  question: [
    "M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z",
    "M9.7 9.500a2.4 2.4 0 1 1 3.6 2.100c-.9.5-1.3 1-1.3 1.9",
    "M12 16.500v.01",
  ],
  offline: [
    "M4 4l16 16",
    "M8.5 15.500a5 5 0 0 1 7 0",
    "M5.5 12a9.5 9.5 0 0 1 3.7-2.2",
    "M13 9.300a9.5 9.5 0 0 1 5.5 2.7",
    "M12 19v.01",
  ],
  microphone: [
    "M12 14.500a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3z",
    "M6 11.500a6 6 0 0 0 12 0",
  ],
  half: ["M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z", "M12 3.500v17"],
  chart: ["M5 19.500v-8", "M12 19.500v-15", "M19 19.500v-5.500"],
  pulse: ["M3 12.500h4l2.500-7 5 13 2.500-6h4"],
  volume: [
    "M4.5 9.500v5H8l4.5 4v-13L8 9.500z",
    "M16 9a4.2 4.2 0 0 1 0 6",
    "M18.5 6.500a7.8 7.8 0 0 1 0 11",
  ],
  muted: ["M4.5 9.500v5H8l4.5 4v-13L8 9.500z", "m16.5 9.5 4.5 5", "m21 9.5-4.5 5"],
  sparkle: [
    "M12 4l1.8 5.200L19 11l-5.2 1.800L12 18l-1.8-5.200L5 11l5.2-1.800z",
    "M19 17v3",
    "M17.5 18.500h3",
  ],
} satisfies Record<string, string[]>;

/** Filled shapes for starting and stopping sound. */
const SHAPES = {
  play: [
    "M8 5.300v13.400a.8.8 0 0 0 1.2.7l10.7-6.700a.8.8 0 0 0 0-1.400L9.2 4.600A.8.8 0 0 0 8 5.300z",
  ],
  pause: [
    "M7 5h3.200a.8.8 0 0 1 .8.8v12.400a.8.8 0 0 1-.8.8H7a.8.8 0 0 1-.8-.8V5.800A.8.8 0 0 1 7 5z",
    "M13.8 5H17a.8.8 0 0 1 .8.8v12.400a.8.8 0 0 1-.8.8h-3.200a.8.8 0 0 1-.8-.8V5.800a.8.8 0 0 1 .8-.8z",
  ],
  stop: [
    "M7.500 6h9A1.500 1.500 0 0 1 18 7.500v9a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 6 16.500v-9A1.500 1.500 0 0 1 7.500 6z",
  ],
  more: [
    "M12 7a1.6 1.6 0 1 0 0-3.200A1.6 1.6 0 0 0 12 7z",
    "M12 13.600a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.200z",
    "M12 20.200a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.200z",
  ],
} satisfies Record<string, string[]>;

export type IconName = keyof typeof PATHS | keyof typeof SHAPES | "back10" | "forward30";

type IconProps = JSX.SvgSVGAttributes<SVGSVGElement> & { name: IconName; size?: number };

export function Icon(props: IconProps): JSX.Element {
  const [own, rest] = splitProps(props, ["name", "size"]);
  return (
    <svg
      viewBox="0 0 24 24"
      width={own.size ?? 20}
      height={own.size ?? 20}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...rest}
    >
      {drawing(own.name)}
    </svg>
  );
}

function drawing(name: IconName): JSX.Element {
  if (name === "back10" || name === "forward30") return <Skip name={name} />;
  if (name in SHAPES) return <Paths of={SHAPES[name as keyof typeof SHAPES]} isFilled />;
  return <Paths of={PATHS[name as keyof typeof PATHS]} />;
}

function Paths(props: { of: string[]; isFilled?: boolean }): JSX.Element {
  return (
    <For each={props.of}>
      {(d) => (
        <path
          d={d}
          fill={props.isFilled ? "currentColor" : "none"}
          stroke={props.isFilled ? "none" : "currentColor"}
        />
      )}
    </For>
  );
}

/** An arrow around the number of seconds. */
function Skip(props: { name: "back10" | "forward30" }): JSX.Element {
  const isBack = () => props.name === "back10";
  return (
    <>
      <g transform={isBack() ? undefined : "matrix(-1 0 0 1 24 0)"}>
        <path d="M12 4.500a8 8 0 1 1-7.6 5.5" />
        <path d="M12.5 1.5 9 4.500l3.5 3" />
      </g>
      <text
        x="12"
        y="15.4"
        text-anchor="middle"
        font-size="7.5"
        font-weight="700"
        fill="currentColor"
        stroke="none"
      >
        {isBack() ? "10" : "30"}
      </text>
    </>
  );
}
