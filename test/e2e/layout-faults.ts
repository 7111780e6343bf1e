import type { Page } from '@playwright/test';

/** What somebody would see go wrong in a page as it is now: one sentence each, none where all is well. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  await drawn(page);
  return page.evaluate(findLayoutFaults);
}

/** Waits until what was changed is on the screen: only then does the browser know which parts are in sight. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
}

/** Controls that do not show the focus, or that something covers while they have it. */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  // Only after a key is the focus to be shown.
  await page.keyboard.press('Tab');
  return page.evaluate(findFocusFaults);
}

/** Controls that Tab never comes to, of those that it should. */
export async function unreachedControls(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate(() => {
    const controls = 'a[href], button, input, select, summary, [tabindex="0"]';
    const stops = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (control) =>
        control.tabIndex >= 0 &&
        !control.matches(':disabled') &&
        control.checkVisibility({ visibilityProperty: true }),
    );
    for (const stop of stops) stop.dataset['unreached'] = '';
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) delete target.dataset['unreached'];
    });
    return stops.length;
  });
  // A date has a stop for each of its parts, and the window may have one of its own.
  for (let presses = 0; presses < count + 6; presses++) await page.keyboard.press('Tab');
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-unreached]')].map(
      ({ tagName, textContent }) => `${tagName} ${textContent}`,
    ),
  );
}

/** Runs in the page, so it may use nothing from outside itself. */
function findLayoutFaults(): readonly string[] {
  interface Line {
    readonly node: Node;
    readonly words: string;
    readonly box: DOMRect;
    readonly holder: Element;
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside reaches the page
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('.visually-hidden') === null;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- nothing from outside reaches the page
  const isWithin = (element: Element, is: (style: CSSStyleDeclaration) => boolean): boolean => {
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      if (is(getComputedStyle(around))) return true;
    }
    return false;
  };
  const isShortened = (element: Element): boolean =>
    isWithin(element, ({ textOverflow }) => textOverflow === 'ellipsis');
  const standsFast = (element: Element): boolean =>
    isWithin(element, ({ position }) => position === 'sticky' || position === 'fixed');
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement: holder, textContent } = node;
    if (holder === null || textContent?.trim() === '' || !isShown(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1) lines.push({ node, words: textContent ?? '', box, holder });
    }
  }
  const faults: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`scrolls sideways: ${scrollWidth} in ${innerWidth}`);

  for (const { words, box, holder } of lines) {
    // A line that ends in an ellipsis goes on elsewhere.
    const isShort = isShortened(holder);
    const isOutside = box.left < -1 || box.right > innerWidth + 1;
    if (isOutside && !isShort) faults.push(`outside: ${words}`);
    for (let around: Element | null = holder; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (around === document.body || isShort) break;
      const room = around.getBoundingClientRect();
      const isCutX =
        overflowX !== 'visible' && (box.left < room.left - 1 || box.right > room.right + 1);
      const isCutY =
        overflowY !== 'visible' && (box.top < room.top - 1 || box.bottom > room.bottom + 1);
      if (isCutX || isCutY) faults.push(`cut off: ${words}`);
    }
  }

  // What stands fast covers by design what scrolls below it.
  const still = lines.filter(({ holder }) => !isShortened(holder) && !standsFast(holder));
  still.forEach((one, place) => {
    for (const other of still.slice(place + 1)) {
      if (one.node === other.node) continue;
      const width =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines may touch each other by what letters do not use.
      if (width > 2 && height > 6) faults.push(`overlap: ${one.words} | ${other.words}`);
    }
  });

  if (matchMedia('(forced-colors: active)').matches) {
    const plain =
      'button:not([aria-expanded], [role=tab], .export-choice), input, select, a.button';
    for (const control of document.querySelectorAll(plain)) {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(control);
      const isBordered = borderTopStyle !== 'none' && borderTopWidth !== '0px';
      const isOwn = control.matches('[type=checkbox], [type=file]');
      if (isShown(control) && !isBordered && !isOwn) {
        faults.push(`no border: ${control.textContent}`);
      }
    }
  }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none';
    });
    faults.push(...moving.map(({ tagName }) => `moves: ${tagName}`));
  }
  return [...new Set(faults)];
}

/** Runs in the page, so it may use nothing from outside itself. */
function findFocusFaults(): readonly string[] {
  const controls = 'a[href], button, input, select, summary, [tabindex="0"]';
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
    const isOff = control.matches(':disabled, .visually-hidden');
    if (isOff || !control.checkVisibility({ visibilityProperty: true })) return [];
    control.focus();
    const name = `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent}`;
    if (document.activeElement !== control) return [`takes no focus: ${name}`];
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    if (outlineStyle === 'none' || outlineWidth === '0px') return [`focus not seen: ${name}`];
    if (control.matches('[role=tabpanel]')) return [];
    // A link may stand in several lines, and in pieces where the text runs the other way.
    const above = [...control.getClientRects()].map(({ left, top, width, height }) =>
      document.elementFromPoint(left + width / 2, top + Math.min(height, 24) / 2),
    );
    const isSeen = above.some((one) => one && (control.contains(one) || one.contains(control)));
    return isSeen ? [] : [`covered: ${name} by ${above[0]?.className ?? 'nothing'}`];
  });
}
