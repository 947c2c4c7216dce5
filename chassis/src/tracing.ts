import {
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { atPlace } from './failpoint.ts';
import type { Stop } from './process.ts';

let tracer: Tracer | null = null;

/** Sends traces of this process to an OpenTelemetry collector, over OTLP/HTTP. Without one nothing is measured and nothing loaded. */
export const startTracing = async (
  process: string,
  endpoint: string | undefined,
): Promise<Stop> => {
  if (!endpoint) return async () => {};
  const [sdk, exporter, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const batches = new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter({ url }) as never, {
    scheduledDelayMillis: 1_000,
  });
  const resource = resources.resourceFromAttributes({ 'service.name': process });
  const provider = new sdk.NodeTracerProvider({
    resource: resource as never,
    spanProcessors: [batches],
  });
  provider.register();
  tracer = trace.getTracer('hansa');
  return () => provider.shutdown();
};

type Facts = {
  kind?: 'SERVER' | 'CLIENT' | 'CONSUMER';
  /** Where the work comes from, as W3C trace context; else it belongs to what is under way. */
  from?: string | null | undefined;
  attributes?: Record<string, string | number>;
};

/** Does work as a span of the trace it belongs to. Costs nothing when nobody collects. */
export const traced = async <Result>(
  name: string,
  { kind, from, attributes = {} }: Facts,
  work: () => Promise<Result>,
): Promise<Result> => {
  if (!tracer) return atPlace(name, work);
  const parent = from
    ? propagation.extract(context.active(), { traceparent: from })
    : context.active();
  const options = { kind: kind ? SpanKind[kind] : SpanKind.INTERNAL, attributes };
  return tracer.startActiveSpan(name, options, parent, async span => {
    try {
      return await work();
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
};

/** Starts a span that ends when it is told to; null when nobody collects. */
export const startSpan = (name: string, attributes: () => Record<string, string>) => {
  const span = tracer?.startSpan(name, { kind: SpanKind.CLIENT, attributes: attributes() });
  return span ? { end: (error?: unknown) => endSpan(span, error) } : null;
};

/** The present work as W3C trace context (https://www.w3.org/TR/trace-context/), to be sent with what it causes. */
export const traceparent = (): string | null => {
  if (!tracer) return null;
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
};

const endSpan = (span: Span, error: unknown) => {
  if (error) failed(span, error);
  span.end();
};

const failed = (span: Span, error: unknown) => {
  span.recordException(error instanceof Error ? error : new Error(String(error)));
  span.setStatus({ code: SpanStatusCode.ERROR });
};
