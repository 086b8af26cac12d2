import { parsedUrl } from './foreign-json.js';

/** Hosts and paths by which a room to talk in is known; what is not known is watched. */
const calls =
  /(^|[./-])(meet|jitsi|zoom|bbb|bigbluebutton|greenlight|teams|webex|whereby|gotomeeting|talky|visio)([./-]|$)/;
const chats =
  /(^|[./-])(matrix|element|signal|t\.me|telegram|whatsapp|wa\.me|discord|webchat)([./-]|$)/;

/** Whether one watches, talks or writes at an address, for feeds that give the address alone. */
export function onlineKindOf(address: string): 'stream' | 'call' | 'chat' {
  const url = parsedUrl(address);
  if (!url) return 'stream';
  if (calls.test(url.host) || /^\/(?:b|meet|j|call)\//.test(url.pathname)) return 'call';
  return chats.test(url.host) ? 'chat' : 'stream';
}
