-- What pandoc does with the HTML of an edition on its way to Word: clauses with hanging numbers, real footnotes, editorial
-- notes in a style of their own, wide tables on pages on their side, whole addresses. Nothing is left out but words that
-- stand on the page for screen readers only.

local function has(element, class) return element.classes:includes(class) end

local function styled(block, style) return pandoc.Div({block}, pandoc.Attr('', {}, {['custom-style'] = style})) end

local function is_paragraph(block) return block and (block.t == 'Para' or block.t == 'Plain') end

-- Paragraphs get the style; lists and tables keep their own.
local function style_paragraphs(blocks, style)
  local out = pandoc.List()
  for _, block in ipairs(blocks) do
    out:insert(is_paragraph(block) and styled(pandoc.Para(block.content), style) or block)
  end
  return out
end

-- <div class="clause"><a class="clause__number">4.3</a><div class="clause__text">…</div></div>
local function clause(div)
  local number, text = '', pandoc.List()
  for _, block in ipairs(div.content) do
    if block.t == 'Div' then text:extend(block.content) else number = number .. pandoc.utils.stringify(block) end
  end
  local opening = pandoc.List({pandoc.Strong({pandoc.Str(number)}), pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>')})
  if is_paragraph(text[1]) then opening:extend(text:remove(1).content) end
  local blocks = pandoc.List({styled(pandoc.Para(opening), 'Clause')})
  blocks:extend(style_paragraphs(text, 'Clause Text'))
  return pandoc.Div(blocks, pandoc.Attr(div.identifier))
end

local function editorial(div)
  local blocks = pandoc.List(div.content)
  if is_paragraph(blocks[1]) then blocks[1] = pandoc.Para({pandoc.Strong(blocks[1].content)}) end
  return style_paragraphs(blocks, 'Editorial Note')
end

-- The end of a run of pages, which says how they lie. `rIdFooter` is the footer of the reference document.
local sizes = {
  portrait = '<w:pgSz w:w="11906" w:h="16838"/>',
  landscape = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
}
local function end_of(pages)
  return pandoc.RawBlock('openxml', '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>' .. sizes[pages] ..
    '<w:pgMar w:top="1440" w:right="1304" w:bottom="1304" w:left="1304" w:header="680" w:footer="680" w:gutter="0"/>' ..
    '</w:sectPr></w:pPr></w:p>')
end

-- The notes of the document by the ids of their list items; the lists themselves go.
local function take_notes(blocks, notes)
  local function item(blocks_of_item)
    for _, block in ipairs(blocks_of_item) do
      if block.t == 'Div' and block.identifier ~= '' then
        local note = pandoc.List(block.content)
        note:remove(#note)  -- "Back to the text"
        notes[block.identifier] = note
      end
    end
  end
  return pandoc.walk_block(pandoc.Div(blocks), {Div = function(div)
    if not has(div, 'footnotes') then return nil end
    for _, block in ipairs(div.content) do
      if block.t == 'OrderedList' then
        for _, blocks_of_item in ipairs(block.content) do item(blocks_of_item) end
      end
    end
    return {}
  end}).content
end

function Pandoc(document)
  local meta, notes = document.meta, {}
  local origin = meta.origin and pandoc.utils.stringify(meta.origin) or ''
  for _, name in ipairs({'origin', 'generator', 'viewport'}) do meta[name] = nil end
  -- Pandoc writes each author as a paragraph of the text; the publisher stands in the properties of the file only.
  local blocks = take_notes(document.blocks, notes)
  blocks = pandoc.walk_block(pandoc.Div(blocks), {
    Span = function(span)
      if has(span, 'govuk-visually-hidden') then return {} end
    end,
    Superscript = function(sup)
      local link = sup.content[1]
      local note = link and link.t == 'Link' and notes[link.target:sub(2)]
      if note then return pandoc.Note(note) end
    end,
    Link = function(link)
      if link.target:sub(1, 1) == '/' then link.target = origin .. link.target end
      return link
    end,
  }).content
  blocks = pandoc.walk_block(pandoc.Div(blocks), {
    Div = function(div)
      if has(div, 'clause') then return clause(div) end
      if has(div, 'editorial') then return editorial(div) end
      if has(div, 'landscape') then return {end_of('portrait'), div, end_of('landscape')} end
    end,
  }).content
  return pandoc.Pandoc(blocks, meta)
end
