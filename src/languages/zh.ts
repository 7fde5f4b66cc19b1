import type { Messages } from './messages.js';

/**
 * Chinese, simplified. Terms: “同意”, “撤回同意”, “个人信息处理者” as article 15 and 16 of the personal information
 * protection law are quoted on https://xing528.com/lilun/1506762.html, “境外接收方” as article 39 on
 * http://ahdhf.com/law/twsy/15097.html (seen in a stored copy, 2026-11-25). The law's own page,
 * http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html, could not be seen: unverified there.
 */
export const messages: Messages = {
  language: 'zh',
  title: '您的隐私',
  ask: '{controller}征求您的同意，以便在您的设备上存储和读取数据，用于：{purposes}。',
  thisSite: '本网站',
  vendorCount: { other: '{n} 家供应商将接收数据。' },
  abroad: '数据还将传输至：{countries}。',
  term: { other: '您的选择在 {n} 天内有效。' },
  withdrawHow: '您可以随时在“Cookie 设置”中撤回同意。',
  policyChanged: '我们的隐私政策已变更：{changes}',
  gpcHonoured: '已遵循您的退出请求：您的浏览器发送了 Global Privacy Control 信号，因此“{purposes}”保持关闭。',
  policyLink: '隐私政策',
  acceptAll: '全部接受',
  rejectAll: '全部拒绝',
  openPreferences: '偏好设置',
  saved: '您的选择已保存。',
  preferencesTitle: '隐私偏好设置',
  preferencesText: '请选择您允许的项目。在您开启之前，所有项目均为关闭状态。',
  save: '保存选择',
  close: '关闭',
  withdraw: '撤回同意',
  receipt: '下载同意凭证',
  rightsLink: '您的权利',
  alwaysOn: '始终开启',
  cookie: 'Cookie 名称',
  duration: '期限',
  vendor: '供应商',
  country: '国家或地区',
  noVendors: '没有供应商。',
  dataCollected: '收集的数据',
  notPublished: '您的数据不会公开发布。',
  published: '您的数据会在公开来源中发布。',
  recordId: '同意编号',
  recordDate: '日期',
  recordPolicy: '政策版本',
  placeholder: '“{title}”未加载：加载后，{vendor} 将收到您的 IP 地址等数据。',
  loadOnce: '加载一次',
  alwaysAllow: '始终允许：{category}',
  categories: {
    necessary: '必要',
    functional: '功能',
    analytics: '分析',
    advertising: '广告',
  },
  descriptions: {
    necessary: '维持网站运行，并记住此选择。',
    functional: '视频、地图、聊天和其他嵌入服务。',
    analytics: '统计访问量，了解网站的使用情况。',
    advertising: '衡量广告效果，并按您的兴趣展示广告。',
  },
};
