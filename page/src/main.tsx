/** Where the page begins. */

import { render } from "preact";
import { Controller } from "./controller";
import { listenForDrops } from "./dropping";
import { App } from "./panel/app";
import { stateFrom } from "./state";
import { Store } from "./store";

const place = document.getElementById("page") as HTMLElement;
const store = new Store(stateFrom(new URL(location.href)), draw);
const controller = new Controller(store);

function draw(): void {
  render(<App state={store.state} words={store.words} actions={controller} />, place);
}

draw();
listenForDrops(window, {
  hover: (isDropping) => store.change({ isDropping }),
  drop: (file) => void controller.open(file),
});
