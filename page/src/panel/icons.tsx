/** Small drawings; each stands beside words that say the same. */

const PATHS = {
  error: "M8 1.5 14.5 8 8 14.5 1.5 8ZM8 4.8v3.6M8 10.6v.3",
  warning: "M8 2 14.6 13.5H1.4ZM8 6.3v3.2M8 11.4v.3",
  suggestion: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.4v3.6M8 5v.3",
  present: "m3 8.5 3.3 3.3L13 4.8",
  missing: "M8 3v10M3 8h10",
  not_needed: "M4 8h8",
  open: "M2 4.2c0-.7.5-1.2 1.2-1.2h3l1.6 1.8h5c.7 0 1.2.5 1.2 1.2v6c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2Z",
  copy: "M5.5 5.5v-2c0-.6.4-1 1-1h6c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1h-2M3.5 5.5h6c.6 0 1 .4 1 1v6c0 .6-.4 1-1 1h-6c-.6 0-1-.4-1-1v-6c0-.6.4-1 1-1Z",
  clear: "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4",
  help: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM6 6.3c.1-2.5 4-2.4 4-.1 0 1.5-2 1.6-2 3.1M8 11.3v.3",
  language:
    "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM1.8 8h12.4M8 1.8c4 4 4 8.4 0 12.4-4-4-4-8.4 0-12.400Z",
  dark: "M13.5 9.600A6 6 0 0 1 6.4 2.500a6 6 0 1 0 7.1 7.100Z",
  light:
    "M8 10.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600ZM8 1.500v1M8 13.500v1M1.5 8h1M13.5 8h1M3.4 3.400l.7.7M11.9 11.900l.7.7M3.4 12.600l.7-.7M11.9 4.100l.7-.7",
  previous: "m10 3-5 5 5 5",
  next: "m6 3 5 5-5 5",
  close: "m4 4 8 8M12 4l-8 8",
  lock: "M4 7.2h8c.6 0 1 .4 1 1v4.3c0 .6-.4 1-1 1H4c-.6 0-1-.4-1-1V8.2c0-.6.4-1 1-1ZM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2",
  show: "M8 3v8M4.5 8 8 11.5 11.5 8M3 14h10",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
