using Microsoft.Playwright;

namespace EtagDemo.Tests.Browser;

/// <summary>Measures the contrast (WCAG 2) of every text that is shown, in the colours that the browser has computed.</summary>
internal static class Contrast
{
    private const string Script = """
        () => {
          const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
          const rgba = color => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = color; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
          const over = (top, under) => [0, 1, 2].map(i => (top[i] * top[3] + under[i] * (255 - top[3])) / 255).concat(255);
          const ground = element => {
            const layers = [];
            for (let e = element; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
            return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 255]);
          };
          const light = color => color.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const sunken = [...document.querySelectorAll('.bench-status, .stale')].map(ground)[0];
          const weak = [];
          for (const element of document.querySelectorAll('body *')) {
            const style = getComputedStyle(element);
            const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
            const text = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
            if (!isShown || text === '' || element.tagName === 'OPTION') continue;
            const isDrawn = element instanceof SVGElement;
            const grounds = isDrawn ? [ground(element.ownerSVGElement), sunken] : [ground(element)];
            for (const under of grounds) {
              const found = contrast(over(rgba(isDrawn ? style.fill : style.color), under), under);
              if (found < 4.5) weak.push(`${found.toFixed(2)} ${element.tagName}.${element.getAttribute('class')} "${text.slice(0, 40)}"`);
            }
          }
          return [...new Set(weak)];
        }
        """;

    /// <summary>Every text below 4.5 to 1.</summary>
    public static Task<string[]> WeakTextsAsync(IPage page) => page.EvaluateAsync<string[]>(Script);
}
