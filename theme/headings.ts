import type { VNode, VNodeChild } from 'vue'
import { cloneVNode, isVNode, Static } from 'vue'

const DEEPEST = 6

/**
 * The same content with every HTML heading moved `by` levels down, so that a slide's `h1` becomes an `h3` where slides
 * stand inside the sections of a longer document. Headings inside child components are left alone.
 */
export function demoteHeadings(children: readonly VNodeChild[], by: number): VNodeChild[] {
  return children.map(child => isVNode(child) ? demote(child, by) : Array.isArray(child) ? demoteHeadings(child as VNodeChild[], by) : child)
}

function demote(node: VNode, by: number): VNode {
  // Long runs of plain markup are compiled to one node that holds HTML.
  if (node.type === Static && typeof node.children === 'string')
    return Object.assign(cloneVNode(node), { children: node.children.replace(/(<\/?h)([1-6])(?=[\s>])/g, (_, tag: string, level: string) => `${tag}${lower(Number(level), by)}`) })

  const copy = cloneVNode(node)
  const level = typeof node.type === 'string' ? /^h([1-6])$/.exec(node.type)?.[1] : undefined
  if (level)
    copy.type = `h${lower(Number(level), by)}`
  if (Array.isArray(node.children)) {
    copy.children = demoteHeadings(node.children as VNodeChild[], by) as VNode['children']
    // A compiled block patches only this list; without it, Vue walks the copied children.
    Object.assign(copy, { dynamicChildren: null })
  }
  return copy
}

function lower(level: number, by: number): number {
  return Math.min(DEEPEST, level + by)
}
