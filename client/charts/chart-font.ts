export const CHART_FONT = {
  family: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  size: 14,
} as const
