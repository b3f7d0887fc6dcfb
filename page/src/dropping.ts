/** A file dropped anywhere on the page is opened, not shown instead of the page. */

export interface Dropping {
  hover(isOver: boolean): void;
  drop(file: File): void;
}

export function listenForDrops(target: Window, dropping: Dropping): void {
  const hover = (isOver: boolean) => (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    dropping.hover(isOver);
  };
  // Caught on the way down: the editor would put a dropped file into the letter.
  target.addEventListener("dragenter", hover(true), true);
  target.addEventListener("dragover", hover(true), true);
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) dropping.hover(false);
  });
  target.addEventListener(
    "drop",
    (event) => {
      hover(false)(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) dropping.drop(file);
    },
    true,
  );
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
