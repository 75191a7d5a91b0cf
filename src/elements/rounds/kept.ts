import { html, nothing } from 'lit';
import type { Speaker } from '../../content/speaker.js';
import type { SessionInfo, SessionNews, SessionState } from '../../store/types.js';

/** What a person should know of what is kept. */
export type Notice =
  | SessionNews['kind']
  | 'ask' // the page has changed since
  | 'both' // something else stood under the key already
  | 'drafts' // text that was not finished came back
  | 'wiped'
  | 'wipedElsewhere' // in another tab
  | 'refused';

/** How it stands with what was said, in one line. */
export function renderState(state: SessionState | undefined, say: Speaker): unknown {
  if (!state) return nothing;
  const failed = state.kind === 'memory' || state.kind === 'full';
  return html`<p class="kept ${failed ? 'failed' : ''}" role="status">${told(state, say)}</p>`;
}

function told(state: SessionState, say: Speaker): string {
  if (state.kind !== 'saved') return say.t(`kept.${state.kind}`);
  const time = new Intl.DateTimeFormat(say.language.code, { hour: '2-digit', minute: '2-digit' });
  return `${say.t('kept.saved')}, ${time.format(state.time)}`;
}

interface NoticeActs {
  /** Goes on with what was kept. */
  readonly goOn: () => void;
  /** Begins anew with the page. */
  readonly anew: () => void;
  /** Goes on with what stood under the key. */
  readonly other: () => void;
  /** Gives the old file. */
  readonly old: () => void;
  readonly close: (notice: Notice) => void;
}

/** What happened and what a person can do about it. */
export const renderNotices = (notices: Iterable<Notice>, say: Speaker, acts: NoticeActs): unknown =>
  [...notices].map(
    (notice) =>
      html`<div class="notice" role="status">
        <p>${say.t(`kept.${notice}`)}</p>
        <div class="row">${actions(notice, say, acts)}</div>
      </div>`,
  );

function actions(notice: Notice, say: Speaker, acts: NoticeActs): unknown {
  if (notice === 'ask') return [button(say.t('kept.goOn'), acts.goOn), button(say.t('kept.anew'), acts.anew)];
  const isOld = notice === 'corrupt' || notice === 'newer';
  return [
    isOld ? button(say.t('kept.download'), acts.old) : nothing,
    notice === 'both' ? button(say.t('kept.other'), acts.other) : nothing,
    button(say.t('kept.close'), () => acts.close(notice)),
  ];
}

const button = (text: string, act: () => void, key?: string): unknown =>
  html`<button type="button" class="button" data-focus=${key ?? nothing} @click=${act}>${text}</button>`;

interface SessionActs {
  readonly open: (info: SessionInfo) => void;
  readonly renew: () => void;
  /** Asks whether all has to be wiped, or takes the question back. */
  readonly ask: (sure: boolean) => void;
  readonly wipe: () => void;
}

/** Earlier conversations in this browser, a new one, and a way to wipe them all. */
export function renderSessions(
  earlier: readonly SessionInfo[],
  sure: boolean,
  say: Speaker,
  acts: SessionActs,
): unknown {
  return html`<div class="sessions" role="group" aria-label=${say.t('kept.earlier')}>
    ${earlier.length ? html`<p class="label">${say.t('kept.earlier')}</p>` : nothing}
    <ul role="list">
      ${earlier.map((info) => renderSession(info, say, acts))}
    </ul>
    <div class="row">
      ${button(say.t('kept.renew'), acts.renew)}
      ${sure ? nothing : button(say.t('kept.wipe'), () => acts.ask(true), 'wipe')}
    </div>
    ${
      sure
        ? html`<div
            class="notice sure"
            role="group"
            aria-labelledby="wipe-sure"
            tabindex="-1"
            data-focus="sure"
          >
            <p id="wipe-sure">${say.t('kept.wipeSure')}</p>
            <div class="row">
              ${button(say.t('kept.wipeYes'), acts.wipe)} ${button(say.t('kept.wipeNo'), () => acts.ask(false))}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

function renderSession(info: SessionInfo, say: Speaker, { open }: SessionActs): unknown {
  const name = [info.title || say.t('kept.unnamed'), info.group].filter(Boolean).join(' · ');
  const when = new Intl.DateTimeFormat(say.language.code, { dateStyle: 'long', timeStyle: 'short' });
  return html`<li>
    ${button(say.t(info.fault ? 'kept.download' : 'kept.openEarlier', { name }), () => open(info))}
    <span class="small">${when.format(info.time)}</span>
  </li>`;
}
