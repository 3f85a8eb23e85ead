/** One request in, one response out: payload limits, cell edit mode, counters, and the dispatcher. Both boots use it. */
import type { ExcelSession } from '../excel/session';
import { ExcelError, type ErrorCode, fail } from './errors';
import { runRequest } from './dispatcher';
import { OWN_CALLS } from './office-services';
import { ActionType, type RequestBody, type ResponseBody, readRequest } from './wire';

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

/** The JSON that answers `requestJson`. Throws only when the request is not of the protocol known here. */
export function handleRequest(session: ExcelSession, requestJson: string): string {
  const request = readRequest(requestJson);
  const requestBytes = bytes(requestJson);
  let answer = JSON.stringify(answerTo(request, requestBytes, session));
  let responseBytes = bytes(answer);
  if (responseBytes > session.options.payloadLimit) {
    answer = JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded', `${responseBytes} bytes`));
    responseBytes = bytes(answer);
  }
  if (!isHousekeeping(request)) {
    session.counters.roundTrips += 1;
    session.counters.requestBytes += requestBytes;
    session.counters.responseBytes += responseBytes;
  }
  return answer;
}

function answerTo(request: RequestBody, requestBytes: number, session: ExcelSession): ResponseBody {
  if (requestBytes > session.options.payloadLimit)
    return refusal('RequestPayloadSizeLimitExceeded', `${requestBytes} bytes`);
  if (session.cellEditMode && !isHousekeeping(request)) return refusal('InvalidOperationInCellEditMode');
  session.beginRequest();
  return runRequest(request, session);
}

function refusal(code: ErrorCode, why?: string): ResponseBody {
  try {
    return fail(code, why);
  } catch (error) {
    const { message, httpStatus } = error as ExcelError;
    return {
      Results: [],
      TraceIds: [],
      Error: { Code: code, Message: message, HttpStatusCode: httpStatus, Location: '', ActionIndex: 0 },
    };
  }
}

/** What the client sends on its own account: references given back after `Excel.run` (un-awaited), readiness for commands. */
function isHousekeeping(request: RequestBody): boolean {
  const isOwn = ({ Name }: { Name: string }): boolean =>
    OWN_CALLS.some((name) => name.toLowerCase() === Name?.toLowerCase());
  return (
    request.Actions.some(isOwn) &&
    request.Actions.every((action) => action.ActionType === ActionType.Instantiate || isOwn(action))
  );
}
