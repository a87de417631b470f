<#import "paper.ftl" as p>
<@p.page title=title + " " + number preheader=preheader shop=shop>
<@p.full>
<tr><td style="padding:26px 28px 18px;"><@p.full><tr><td valign="top" style="${p.reading}font-size:15px;line-height:21px;color:#44525c;">${title}<br><span style="${p.plate}font-size:44px;line-height:48px;font-weight:bold;color:#13202a;word-break:break-word;">${number}</span></td><td valign="top" align="right" width="128"><@p.bare><tr><td style="border:3px solid #17633f;border-radius:4px;padding:3px;"><@p.bare><tr><td align="center" style="${p.plate}border:1px solid #17633f;padding:6px 12px 7px;font-size:24px;line-height:26px;font-weight:bold;letter-spacing:1px;color:#17633f;">${paid}</td></tr></@p.bare></td></tr></@p.bare></td></tr><tr><td colspan="2" style="${p.reading}padding:4px 0 0;font-size:15px;line-height:21px;color:#44525c;">${place}<br>${when}</td></tr></@p.full></td></tr>
<@p.perforation/>
<@p.order lines=lines/>
<@p.sum rows=sums label=totalLabel total=total/>
<#if vat?has_content>
<tr><td style="padding:2px 28px 20px;"><@p.full><tr>
<#list vatHead as head><td align="${head?is_first?then("left", "right")}" style="${p.reading}padding:0 0 4px;font-size:13px;line-height:18px;color:#44525c;">${head}</td></#list></tr>
<#list vat as row>
<#assign cell = "border-top:1px solid #e3ddcc;padding:5px 0;font-size:14px;line-height:20px;color:#13202a;white-space:nowrap;" + row.whole?then("font-weight:bold;", "")>
<tr><td align="left" style="${p.reading}${cell}">${row.label}</td><td align="right" style="${p.reading}${cell}">${row.ht}</td><td align="right" style="${p.reading}${cell}">${row.tax}</td><td align="right" style="${p.reading}${cell}">${row.ttc}</td></tr>
</#list>
</@p.full></td></tr>
</#if>
<@p.perforation/>
<tr><td style="padding:16px 28px 22px;"><@p.facts rows=facts/></td></tr></@p.full></td></tr>
<tr><td bgcolor="#d3dadb" style="${p.reading}background:#d3dadb;padding:18px 28px;font-size:13px;line-height:20px;color:#44525c;"><b style="color:#13202a;">${legal}</b><#if address?has_content>, ${address}</#if><br><#if numbers?has_content>${numbers}<br></#if>${question}</td></tr>
</@p.page>
