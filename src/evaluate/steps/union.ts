import { type Downstream, NO_TIME } from "./flow.js";

interface Channel {
  watermark: number;
  idle: boolean;
  /** Not behind what the union has said already: an input that was idle counts again when it has caught up. */
  aligned: boolean;
}

/** One input for each flow. The watermark is the smallest of those that are not idle; when all are, the largest is given once. */
export function union(inputs: number, out: Downstream): readonly Downstream[] {
  const channels = Array.from({ length: inputs }, (): Channel => ({ watermark: NO_TIME, idle: false, aligned: true }));
  let watermark = NO_TIME;
  let idle = false;

  const advance = (time: number): void => {
    if (time <= watermark) return;
    watermark = time;
    out.watermark(time);
  };
  const smallest = (): void => {
    const counting = channels.filter((channel) => channel.aligned);
    if (counting.length > 0) advance(Math.min(...counting.map((channel) => channel.watermark)));
  };
  const say = (now: boolean): void => {
    if (idle !== now) out.idle(now);
    idle = now;
  };

  return channels.map((channel) => ({
    event: (data, time) => out.event(data, time),
    watermark(time) {
      channel.watermark = time;
      if (channel.idle) return;
      channel.aligned ||= time >= watermark;
      smallest();
    },
    idle(now) {
      channel.idle = now;
      channel.aligned = !now && channel.watermark >= watermark;
      if (!now) return say(false);
      if (channels.some((each) => !each.idle)) return smallest();
      advance(Math.max(...channels.map((each) => each.watermark)));
      say(true);
    },
  }));
}
